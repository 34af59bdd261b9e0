package de.buendnis.load.visible;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The floor: a record of a portrait's size goes to the broker's disk and comes back. */
final class RoundTrip implements AutoCloseable {

    private static final String TOPIC = "load.roundtrip";
    private static final int BYTES = 3_500;

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final byte[] value = new byte[BYTES];

    RoundTrip(String broker) {
        new Random(1).nextBytes(value);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker, "enable.auto.commit", false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Microseconds. */
    long once() {
        long start = System.nanoTime();
        var unused = producer.send(new ProducerRecord<>(TOPIC, value));
        while (consumer.poll(Duration.ofMillis(200)).isEmpty()) {
            // Not yet.
        }
        return (System.nanoTime() - start) / 1000;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
