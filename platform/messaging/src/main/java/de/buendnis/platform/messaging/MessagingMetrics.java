package de.buendnis.platform.messaging;

import de.buendnis.platform.messaging.AggregateDocuments.Depth;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** What an operator watches. Gauges on the database show what the last sweep saw. */
final class MessagingMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, Timer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Depth> depths = new ConcurrentHashMap<>();
    private final Map<String, Long> parked = new ConcurrentHashMap<>();

    MessagingMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Kafka has taken what was decided then, and the history holds it. */
    void acknowledged(String topic, Instant decidedAt) {
        acknowledged
                .computeIfAbsent(topic, this::timer)
                .record(Duration.between(decidedAt, clock.instant()));
    }

    private Timer timer(String topic) {
        return Timer.builder("messaging.acknowledged")
                .description("From the decision of a command to the acknowledgement of its message")
                .tag("topic", topic)
                .register(registry);
    }

    /** Kafka did not take a message, or its mails could not be queued. */
    void failed(String topic) {
        failures(topic).increment();
    }

    private Counter failures(String topic) {
        return registry.counter("messaging.failures", "topic", topic);
    }

    void outbox(Outlet<?, ?> outlet) {
        String topic = outlet.topic();
        Depth depth = outlet.documents().depth();
        if (depths.put(topic, depth) == null) {
            // From the start on, because of alerts, as below.
            Counter _ = failures(topic);
            Supplier<Depth> now = () -> depths.getOrDefault(topic, depth);
            Tag tag = Tag.of("topic", topic);
            gauge("outbox.depth", tag, "Entries that wait", () -> now.get().entries());
            gauge(
                    "outbox.age",
                    tag,
                    "Seconds that the oldest entry has waited",
                    () -> secondsSince(now.get().oldest()));
        }
    }

    /** What the collection of parked records holds now. */
    void parked(Map<String, Long> records) {
        records.keySet().forEach(this::watchParked);
        parked.replaceAll((consumer, before) -> records.getOrDefault(consumer, 0L));
    }

    /** From the start on, because an alert on a series that does not exist yet never fires. */
    private void watchParked(String consumer) {
        if (parked.putIfAbsent(consumer, 0L) == null) {
            gauge(
                    "parked",
                    Tag.of("consumer", consumer),
                    "Records that wait for an operator",
                    () -> parked.getOrDefault(consumer, 0L));
        }
    }

    /** Watches a consumer that does not run yet. */
    void consumer(String name, KafkaMessageListenerContainer<?, ?> container, Reading reading) {
        watchParked(name);
        Tag tag = Tag.of("consumer", name);
        gauge("lag", tag, "Records that the consumer has yet to read", () -> lag(container));
        gauge(
                "behind",
                tag,
                "Seconds between now and what the consumer has done; 0 if it has done all",
                () -> secondsSince(reading.behindSince(lag(container) > 0)));
    }

    private static double lag(KafkaMessageListenerContainer<?, ?> container) {
        return container.metrics().values().stream()
                .flatMap(client -> client.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("records-lag-max"))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private double secondsSince(@Nullable Instant time) {
        return time == null ? 0 : Duration.between(time, clock.instant()).toMillis() / 1000.0;
    }

    private void gauge(String name, Tag tag, String description, Supplier<Number> measure) {
        Gauge.builder("messaging." + name, measure)
                .description(description)
                .tags(List.of(tag))
                .register(registry);
    }
}
