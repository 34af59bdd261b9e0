package de.buendnis.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** Sets consumer groups to where a restored database has to read on from. */
final class Groups {

    /** Twice what Kafka takes to notice that an instance was killed. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Object> settings;
    private final Duration patience;

    /**
     * @param patience with other instances, which may be on their way out
     */
    Groups(Map<String, Object> settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    void toBeginning(String group, String topic) {
        place(group, topic, OffsetSpec.earliest());
    }

    void toEnd(String group, String topic) {
        place(group, topic, OffsetSpec.latest());
    }

    /** Where no record is as young as that, the group stays where it is. */
    void to(Instant time, String group, String topic) {
        place(group, topic, OffsetSpec.forTimestamp(time.toEpochMilli()));
    }

    private void place(String group, String topic, OffsetSpec to) {
        try (Admin admin = Admin.create(settings)) {
            Map<TopicPartition, OffsetSpec> wanted =
                    get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                            .flatMap(description -> description.partitions().stream())
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .collect(Collectors.toMap(Function.identity(), partition -> to));
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            get(admin.listOffsets(wanted).all())
                    .forEach((partition, found) -> put(offsets, partition, found));
            if (!offsets.isEmpty()) {
                alter(admin, group, offsets);
            }
        }
    }

    private static void put(
            Map<TopicPartition, OffsetAndMetadata> offsets,
            TopicPartition partition,
            ListOffsetsResultInfo found) {
        if (found.offset() >= 0) {
            offsets.put(partition, new OffsetAndMetadata(found.offset()));
        }
    }

    /** Kafka refuses it while the group has members, which are then other instances. */
    private void alter(Admin admin, String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                Void unused = get(admin.alterConsumerGroupOffsets(group, offsets).all());
                return;
            } catch (KafkaException refused) {
                if (!isInUse(refused)) {
                    throw refused;
                }
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(
                            "Another instance reads as "
                                    + group
                                    + ": stop all instances of the service before one of them is"
                                    + " started on a restored database",
                            refused);
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private static boolean isInUse(KafkaException refused) {
        return refused.getCause() instanceof UnknownMemberIdException
                || refused.getCause() instanceof GroupNotEmptyException
                || refused.getCause() instanceof RebalanceInProgressException;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while setting a group back", stopped);
        } catch (ExecutionException failed) {
            throw new KafkaException("Could not set a group back", failed.getCause());
        }
    }
}
