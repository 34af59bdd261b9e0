package de.buendnis.platform.testkit;

import de.buendnis.contracts.MessageCodec;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says on the topics of the service under test what other services would say. */
public final class TopicWriter implements AutoCloseable {

    private final MessageCodec codec = new MessageCodec();
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", TestServers.kafka()),
                    new StringSerializer(),
                    new ByteArraySerializer());

    /** Says it, and answers when Kafka has it. */
    public void send(String topic, String key, SpecificRecord message) {
        send(topic, key, codec.encode(message));
    }

    /** Any bytes, poison among them. */
    public void send(String topic, String key, byte[] value) {
        Future<RecordMetadata> _ =
                producer.send(new ProducerRecord<>(ServiceServers.topic(topic), key, value));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
