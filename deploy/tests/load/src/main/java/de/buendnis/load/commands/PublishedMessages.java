package de.buendnis.load.commands;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.load.figures.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads, after a round and not during it, how long after its decision each message was in Kafka:
 * the broker's time of appending less the envelope's, on one machine's clock.
 */
final class PublishedMessages implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final MessageCodec codec = new MessageCodec();

    PublishedMessages(String bootstrapServers, String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    Latencies sinceLastTime() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        LongStream.Builder delays = LongStream.builder();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> delays.add(delay(record)));
        }
        return Latencies.of(delays.build());
    }

    private long delay(ConsumerRecord<String, byte[]> record) {
        var envelope = codec.decode(record.value(), ContactMessage.class).getEnvelope();
        return (record.timestamp() - envelope.getOccurredAt().toEpochMilli()) * 1000;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
