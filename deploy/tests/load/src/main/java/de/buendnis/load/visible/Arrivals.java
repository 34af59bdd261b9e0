package de.buendnis.load.visible;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads, after a round and not during it, when Kafka has had each published portrait. */
final class Arrivals implements AutoCloseable {

    private static final String TOPIC = "registry.alliance";

    private final MessageCodec codec = new MessageCodec();
    private final KafkaConsumer<String, byte[]> consumer;
    private final String alliance;

    Arrivals(String broker, String alliance) {
        this.alliance = alliance;
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker, "enable.auto.commit", false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(info -> new TopicPartition(TOPIC, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** The broker's times, in milliseconds, of all since the last call. */
    List<Long> sinceLastTime() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        List<Long> times = new ArrayList<>();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (record.key().equals(alliance) && isPublished(record.value())) {
                    times.add(record.timestamp());
                }
            }
        }
        return times;
    }

    private boolean isPublished(byte[] message) {
        var change = codec.decode(message, AllianceMessage.class).getChange();
        return change != null && change.getKind() == AllianceChangeKind.PROFILE_PUBLISHED;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
