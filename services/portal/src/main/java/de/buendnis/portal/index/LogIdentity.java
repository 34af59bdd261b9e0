package de.buendnis.portal.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Which log it is: the cluster, and the topics by the ids that Kafka gives them when they are made.
 * Offsets mean nothing in another log, even where topics have the same names.
 */
record LogIdentity(String name, List<TopicPartition> partitions) {

    LogIdentity {
        partitions = List.copyOf(partitions);
    }

    /**
     * Asks the cluster.
     *
     * @throws KafkaException if it does not answer, or lacks one of the topics
     */
    static LogIdentity ask(Map<String, Object> settings, Collection<String> topics) {
        try (Admin admin = Admin.create(settings)) {
            String cluster = admin.describeCluster().clusterId().get();
            var described = new TreeMap<>(admin.describeTopics(topics).allTopicNames().get());
            return new LogIdentity(
                    described.values().stream()
                            .map(topic -> topic.name() + "=" + topic.topicId())
                            .collect(Collectors.joining(",", cluster + ":", "")),
                    described.values().stream().flatMap(LogIdentity::partitions).toList());
        } catch (ExecutionException failed) {
            throw new KafkaException(String.valueOf(failed.getCause()), failed.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }
}
