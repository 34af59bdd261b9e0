package de.buendnis.platform.servers;

import de.buendnis.contracts.Topic;
import de.buendnis.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes topics as the contracts describe them. Repeatable: what exists keeps its records and
 * partitions, and gets the settings of today.
 *
 * @param replicas copies of each partition; 1 with one broker, 3 in production
 * @param prefix put before each name, so that tests share a broker; empty otherwise
 */
public record TopicSetup(int replicas, String prefix) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** For {@code docker compose}. Arguments: bootstrap servers, and replicas (1 if left out). */
    static void main(String[] arguments) {
        int replicas = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        new TopicSetup(replicas, "").run(arguments[0], Topics.all());
    }

    /** Makes what is missing and returns as soon as the broker knows all of it. */
    public void run(String bootstrapServers, List<Topic> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            create(admin, topics);
            awaitKnown(admin, topics);
            configure(admin, topics);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerUnavailable("Die Topics konnten in Kafka nicht angelegt werden.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailable("Das Anlegen der Topics wurde abgebrochen.", e);
        }
    }

    private void create(Admin admin, List<Topic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<NewTopic> wanted = topics.stream().map(this::wanted).toList();
        for (var result : admin.createTopics(wanted).values().values()) {
            try {
                result.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** The controller has made them, but the broker learns of it a moment later. */
    private void awaitKnown(Admin admin, List<Topic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Instant end = Instant.now().plus(LIMIT);
        while (!isKnown(admin, topics)) {
            if (Instant.now().isAfter(end)) {
                throw new TimeoutException("Topics are not known after " + LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isKnown(Admin admin, List<Topic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> names = topics.stream().map(this::name).toList();
        try {
            return admin
                    .describeTopics(names)
                    .allTopicNames()
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private void configure(Admin admin, List<Topic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes =
                topics.stream().collect(Collectors.toMap(this::resource, TopicSetup::changes));
        admin.incrementalAlterConfigs(changes).all().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Collection<AlterConfigOp> changes(Topic topic) {
        return topic.settings().entrySet().stream()
                .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
    }

    private ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name(topic));
    }

    private NewTopic wanted(Topic topic) {
        return new NewTopic(name(topic), topic.partitions(), (short) replicas)
                .configs(topic.settings());
    }

    private String name(Topic topic) {
        return prefix + topic.name();
    }
}
