package de.buendnis.platform.testkit;

import de.buendnis.contracts.MessageCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Reads what the service under test has published, as any other service would. */
public final class TopicReader {

    private TopicReader() {}

    /** All messages about one aggregate so far, oldest first. */
    public static <M extends SpecificRecord> List<M> messages(
            String topic, String id, Class<M> type) {
        var codec = new MessageCodec();
        var found = new ArrayList<M>();
        try (var consumer = consumer()) {
            String name = ServiceServers.topic(topic);
            var partitions =
                    consumer.partitionsFor(name).stream()
                            .map(part -> new TopicPartition(name, part.partition()))
                            .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(
                                message -> {
                                    if (message.key().equals(id)) {
                                        found.add(codec.decode(message.value(), type));
                                    }
                                });
            }
        }
        return found;
    }

    /** Publishing follows the write within milliseconds; a busy machine may take longer. */
    public static ConditionFactory soon() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(30))
                .atMost(Duration.ofSeconds(30));
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.kafka(), "enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
