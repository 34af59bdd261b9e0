package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The schemas that this process writes with. Each is put on the topic of schemas before the first
 * message that needs it, so that consumers of older releases can read it.
 */
final class Schemas {

    private final String topic;
    private final Set<Schema> used = ConcurrentHashMap.newKeySet();
    private final Set<Schema> unannounced = ConcurrentHashMap.newKeySet();

    Schemas(String topic) {
        this.topic = topic;
    }

    void use(Schema schema) {
        if (used.add(schema)) {
            unannounced.add(schema);
        }
    }

    /**
     * Puts on the topic what is not there yet.
     *
     * @param send returns when Kafka has acknowledged the record, and throws otherwise
     */
    void announce(Consumer<ProducerRecord<String, byte[]>> send) {
        if (unannounced.isEmpty()) {
            return;
        }
        for (Schema schema : List.copyOf(unannounced)) {
            send.accept(
                    new ProducerRecord<>(
                            topic,
                            MessageCodec.fingerprint(schema),
                            schema.toString().getBytes(StandardCharsets.UTF_8)));
            unannounced.remove(schema);
        }
    }
}
