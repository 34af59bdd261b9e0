package de.buendnis.platform.messaging;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A record that its consumer could not take.
 *
 * @param error why, or null if it only waits behind an earlier one of its key
 */
@Document("parked")
record ParkedRecord(
        @Id String id,
        String consumer,
        String topic,
        int partition,
        long offset,
        String key,
        Binary value,
        Instant parkedAt,
        @Nullable String error) {

    private static final int LONGEST_ERROR = 1_000;

    static ParkedRecord of(
            String consumer, ConsumerRecord<?, ?> record, Instant now, @Nullable String error) {
        return new ParkedRecord(
                "%s:%s:%d:%d"
                        .formatted(consumer, record.topic(), record.partition(), record.offset()),
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                String.valueOf(record.key()),
                new Binary(record.value() instanceof byte[] value ? value : new byte[0]),
                now,
                error);
    }

    static String error(Throwable failure) {
        String error = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return error.substring(0, Math.min(LONGEST_ERROR, error.length()));
    }

    /** Where it lies, for people. */
    String position() {
        return "%s, Partition %d, Position %d".formatted(topic, partition, offset);
    }

    /** As the consumer was to read it. */
    ConsumerRecord<String, byte[]> record() {
        return new ConsumerRecord<>(topic, partition, offset, key, value.getData());
    }
}
