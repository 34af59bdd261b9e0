package de.buendnis.platform.messaging;

import java.time.Instant;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * How far a consumer has come, by the time at which Kafka appended what it did last. What it tries
 * again and again counts: the client's own lag tells only what it has not fetched yet.
 */
final class Reading implements RecordInterceptor<String, byte[]>, BatchInterceptor<String, byte[]> {

    private volatile @Nullable Instant inHand;
    private volatile @Nullable Instant done;

    /** Null if there is nothing to do. */
    @Nullable Instant behindSince(boolean moreToFetch) {
        return inHand != null ? inHand : moreToFetch ? done : null;
    }

    @Override
    public ConsumerRecord<String, byte[]> intercept(
            ConsumerRecord<String, byte[]> record, Consumer<String, byte[]> consumer) {
        inHand = appended(record);
        return record;
    }

    /** After success, and after the record was parked; but not before it is tried again. */
    @Override
    public void success(ConsumerRecord<String, byte[]> record, Consumer<String, byte[]> consumer) {
        done(record);
    }

    @Override
    public ConsumerRecords<String, byte[]> intercept(
            ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        inHand = appended(records.iterator().next());
        return records;
    }

    @Override
    public void success(
            ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
        records.forEach(this::done);
    }

    void done(ConsumerRecord<?, ?> record) {
        done = appended(record);
        inHand = null;
    }

    private static Instant appended(ConsumerRecord<?, ?> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }
}
