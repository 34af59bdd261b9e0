package de.buendnis.portal.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One uninterrupted reading of the log, from where the index ended until Kafka goes away. */
final class LogPassage {

    private static final Logger LOG = LoggerFactory.getLogger(LogPassage.class);

    /** Also how long a partition waits before it looks again for a missing schema. */
    private static final Duration POLL = Duration.ofMillis(200);

    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);

    /** How often the ends of the log are asked for: it is also how an outage is noticed. */
    private static final Duration CHECK_EVERY = Duration.ofSeconds(5);

    /** The commit of a quiet time just keeps the moment up to which the index is complete. */
    private static final Duration QUIET_COMMIT_EVERY = Duration.ofMinutes(1);

    private final Consumer<byte[], byte[]> consumer;
    private final String schemaTopic;
    private final List<TopicPartition> partitions;
    private final TopicIndex index;
    private final RecordReader reader;
    private final Clock clock;
    private Map<TopicPartition, Long> ends = Map.of();
    private Instant checked = Instant.EPOCH;
    private Instant committed = Instant.EPOCH;
    private Instant begun = Instant.EPOCH;
    private long taken;
    private boolean told;
    private boolean caughtUp;
    private boolean dirty;

    LogPassage(
            Consumer<byte[], byte[]> consumer,
            String schemaTopic,
            List<TopicPartition> partitions,
            TopicIndex index,
            RecordReader reader,
            Clock clock) {
        this.consumer = consumer;
        this.schemaTopic = schemaTopic;
        this.partitions = partitions;
        this.index = index;
        this.reader = reader;
        this.clock = clock;
    }

    /** Goes to where the index ended, and reads all schemas before anything else. */
    void begin() {
        List<TopicPartition> schemas =
                consumer.partitionsFor(schemaTopic).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(Stream.concat(schemas.stream(), partitions.stream()).toList());
        consumer.seekToBeginning(schemas);
        for (TopicPartition partition : partitions) {
            Long next = index.progress().next(partition);
            if (next == null) {
                consumer.seekToBeginning(Set.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
        consumer.pause(partitions);
        Map<TopicPartition, Long> lastSchemas = consumer.endOffsets(schemas);
        while (!reached(lastSchemas)) {
            consumer.poll(POLL).forEach(reader::take);
        }
        consumer.resume(partitions);
        ends = consumer.endOffsets(partitions);
        checked = clock.instant();
        committed = checked;
        begun = checked;
    }

    /**
     * Reads what there is; answers whether the index holds all that the log held at the last look.
     */
    boolean advance() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        consumer.resume(consumer.paused());
        for (TopicPartition partition : records.partitions()) {
            take(partition, records.records(partition));
        }
        if (!records.isEmpty()) {
            partitions.forEach(
                    partition -> index.progress().next(partition, consumer.position(partition)));
            index.show();
            dirty = true;
        }
        lookForTheEnds();
        commitInTime();
        return caughtUp;
    }

    private void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (!reader.take(record)) {
                consumer.seek(partition, record.offset());
                consumer.pause(Set.of(partition));
                return;
            }
            taken++;
        }
    }

    private void lookForTheEnds() {
        Instant now = clock.instant();
        if (!now.isBefore(checked.plus(CHECK_EVERY))) {
            ends = consumer.endOffsets(partitions);
            checked = now;
            caughtUp = false;
        }
        if (!caughtUp && reached(ends)) {
            caughtUp = true;
            index.complete(checked);
            tellOnce();
        }
    }

    private void tellOnce() {
        if (!told) {
            // Measured by deploy/tests/load.
            long time = Duration.between(begun, clock.instant()).toMillis();
            LOG.info("Read {} records in {} ms: the index is complete", taken, time);
            told = true;
        }
    }

    private void commitInTime() {
        Duration since = Duration.between(committed, clock.instant());
        if (since.compareTo(dirty ? COMMIT_EVERY : QUIET_COMMIT_EVERY) >= 0) {
            index.commit();
            committed = clock.instant();
            dirty = false;
        }
    }

    private boolean reached(Map<TopicPartition, Long> goal) {
        return goal.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
