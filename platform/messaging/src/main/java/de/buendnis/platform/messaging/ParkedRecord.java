package de.buendnis.platform.messaging;

import java.time.Instant;
import java.util.Date;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A record that its consumer could not take.
 *
 * @param error why, or null if it only waits behind an earlier one of its key
 */
record ParkedRecord(
        String id,
        String consumer,
        String topic,
        int partition,
        long offset,
        String key,
        Binary value,
        Instant parkedAt,
        @Nullable String error) {

    static ParkedRecord of(
            String consumer,
            ConsumerRecord<String, byte[]> raw,
            Instant now,
            @Nullable String error) {
        var record = bytes(raw);
        return new ParkedRecord(
                "%s:%s:%d:%d"
                        .formatted(consumer, record.topic(), record.partition(), record.offset()),
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                new Binary(record.value()),
                now,
                error);
    }

    /** The record as all our consumers read it, whatever a listener container calls its types. */
    static ConsumerRecord<String, byte[]> bytes(ConsumerRecord<?, ?> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                String.valueOf(record.key()),
                record.value() instanceof byte[] value ? value : new byte[0]);
    }

    ConsumerRecord<String, byte[]> record() {
        return new ConsumerRecord<>(topic, partition, offset, key, value.getData());
    }

    Document document() {
        return new Document("_id", id)
                .append("consumer", consumer)
                .append("topic", topic)
                .append("partition", partition)
                .append("offset", offset)
                .append("key", key)
                .append("value", value)
                .append("parkedAt", Date.from(parkedAt))
                .append("error", error);
    }

    static ParkedRecord of(Document document) {
        return new ParkedRecord(
                document.getString("_id"),
                document.getString("consumer"),
                document.getString("topic"),
                document.getInteger("partition"),
                document.getLong("offset"),
                document.getString("key"),
                document.get("value", Binary.class),
                document.getDate("parkedAt").toInstant(),
                document.getString("error"));
    }
}
