package de.buendnis.load.rebuild;

import de.buendnis.contracts.MessageCodec;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes as many alliances as are wanted to the registry's topic. */
final class FullTopic {

    static final String NAME = "registry.alliance";

    private FullTopic() {}

    /** Returns the bytes of all messages when Kafka has them. */
    static long write(String bootstrapServers, int alliances) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "linger.ms",
                        50,
                        "batch.size",
                        256 << 10);
        var codec = new MessageCodec();
        var arrived = new CountDownLatch(alliances);
        long bytes = 0;
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < alliances; number++) {
                var sample = new Sample(number);
                byte[] message = codec.encode(sample.message());
                bytes += message.length;
                var unused =
                        producer.send(
                                new ProducerRecord<>(NAME, sample.id(), message),
                                (metadata, failure) -> {
                                    if (failure == null) {
                                        arrived.countDown();
                                    }
                                });
            }
        }
        if (arrived.getCount() > 0) {
            throw new IllegalStateException("Kafka did not take " + arrived.getCount());
        }
        return bytes;
    }
}
