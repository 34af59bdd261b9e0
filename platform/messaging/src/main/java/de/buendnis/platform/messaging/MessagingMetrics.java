package de.buendnis.platform.messaging;

import de.buendnis.platform.messaging.AggregateDocuments.Depth;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/** What an operator watches. Gauges show what the last sweep saw. */
final class MessagingMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, Depth> depths = new ConcurrentHashMap<>();
    private final Map<String, Long> parked = new ConcurrentHashMap<>();

    MessagingMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Kafka has taken what was decided then, and the history holds it. */
    void acknowledged(String topic, Instant decidedAt) {
        Timer.builder("messaging.acknowledged")
                .description("From the decision of a command to the acknowledgement of its message")
                .tag("topic", topic)
                .register(registry)
                .record(Duration.between(decidedAt, clock.instant()));
    }

    void outbox(String topic, Depth depth) {
        if (depths.put(topic, depth) == null) {
            gauge(
                    "messaging.outbox.depth",
                    "topic",
                    topic,
                    "Entries that wait for Kafka",
                    all -> depths.getOrDefault(topic, depth).entries());
            gauge(
                    "messaging.outbox.age",
                    "topic",
                    topic,
                    "Seconds that the oldest entry has waited",
                    all -> age(depths.getOrDefault(topic, depth)));
        }
    }

    private double age(Depth depth) {
        return seconds(depth.oldest());
    }

    private double seconds(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    /** What the collection of parked records holds now. */
    void parked(Map<String, Long> records) {
        parked.replaceAll((consumer, before) -> 0L);
        records.forEach(
                (consumer, count) -> {
                    watchParked(consumer);
                    parked.put(consumer, count);
                });
    }

    /** From the start on, because an alert on a series that does not exist yet never fires. */
    private void watchParked(String consumer) {
        if (parked.putIfAbsent(consumer, 0L) == null) {
            gauge(
                    "messaging.parked",
                    "consumer",
                    consumer,
                    "Records that wait for an operator",
                    all -> parked.getOrDefault(consumer, 0L));
        }
    }

    /**
     * Watches a consumer: how many records it has yet to read, and how old the last read one is.
     */
    void consumer(
            String name, ConcurrentMessageListenerContainer<?, ?> container, Reached reached) {
        watchParked(name);
        gauge(
                "messaging.lag",
                "consumer",
                name,
                "Records that the consumer has yet to read",
                all -> lag(container));
        gauge(
                "messaging.behind",
                "consumer",
                name,
                "Seconds between now and what the consumer has read; 0 if it has read all",
                all -> lag(container) > 0 ? seconds(reached.time()) : 0);
    }

    private static double lag(MessageListenerContainer container) {
        return container.metrics().values().stream()
                .flatMap(client -> client.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("records-lag-max"))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private void gauge(
            String name,
            String tag,
            String value,
            String description,
            ToDoubleFunction<MessagingMetrics> measure) {
        Gauge.builder(name, this, measure)
                .description(description)
                .tag(tag, value)
                .register(registry);
    }
}
