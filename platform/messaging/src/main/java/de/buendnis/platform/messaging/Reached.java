package de.buendnis.platform.messaging;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** How far a consumer has come, told by the time at which Kafka appended the record. */
final class Reached {

    private final AtomicReference<@Nullable Instant> time = new AtomicReference<>();

    private Reached() {}

    /** To be called before the container starts. */
    static Reached by(ConcurrentMessageListenerContainer<String, byte[]> container) {
        var reached = new Reached();
        container.setRecordInterceptor(
                (record, consumer) -> {
                    reached.note(record);
                    return record;
                });
        container.setBatchInterceptor(
                (records, consumer) -> {
                    records.forEach(reached::note);
                    return records;
                });
        return reached;
    }

    private void note(ConsumerRecord<?, ?> record) {
        time.set(Instant.ofEpochMilli(record.timestamp()));
    }

    /** Null before the first record. */
    @Nullable Instant time() {
        return time.get();
    }
}
