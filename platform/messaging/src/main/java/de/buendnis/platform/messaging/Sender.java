package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one producer of a process, and the announcer of the schemas that it writes with. */
final class Sender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Lets the owner see a record's version without decoding it, so in any schema. */
    private static final String VERSION = "version";

    private final String schemaTopic;
    private final Set<Schema> used = ConcurrentHashMap.newKeySet();
    private final Set<Schema> unannounced = ConcurrentHashMap.newKeySet();
    private final Producer<String, byte[]> producer;

    Sender(Map<String, Object> settings, Duration deliveryTimeout, String schemaTopic) {
        this.schemaTopic = schemaTopic;
        this.producer = new KafkaProducer<>(configuration(settings, deliveryTimeout));
    }

    private static Map<String, Object> configuration(
            Map<String, Object> settings, Duration deliveryTimeout) {
        var all = new HashMap<>(settings);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A broker that flushes each batch takes tens of milliseconds for a request. Several under
        // way would queue up behind it; while there is one, the records of many aggregates gather.
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
        // Only the publisher's own thread ever waits in send, and a sweep comes back to what
        // failed.
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        all.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(deliveryTimeout.toMillis()));
        all.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
        return all;
    }

    /**
     * Hands a record over.
     *
     * @param acknowledged called on the producer's thread: it must not block
     */
    void send(String topic, String key, long version, byte[] message, Callback acknowledged) {
        announceSchemas();
        Future<RecordMetadata> unused =
                producer.send(record(topic, key, version, message), acknowledged);
    }

    /** Hands a record over, for a caller that waits for Kafka by {@link #await}. */
    Future<RecordMetadata> send(String topic, String key, long version, byte[] message) {
        announceSchemas();
        return producer.send(record(topic, key, version, message));
    }

    /** To be called before a message of this schema is handed over. */
    void use(Schema schema) {
        if (used.add(schema)) {
            unannounced.add(schema);
        }
    }

    /** Before the first message that needs it, so that older releases can read that. */
    private void announceSchemas() {
        Iterator<Schema> left = unannounced.iterator();
        while (left.hasNext()) {
            Schema schema = left.next();
            byte[] text = schema.toString().getBytes(StandardCharsets.UTF_8);
            String key = MessageCodec.fingerprint(schema);
            RecordMetadata unused =
                    await(producer.send(new ProducerRecord<>(schemaTopic, key, text)));
            left.remove();
        }
    }

    static RecordMetadata await(Future<RecordMetadata> acknowledgement) {
        try {
            return acknowledgement.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending", stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new KafkaException("Kafka did not take a record", failed);
        }
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String key, long version, byte[] message) {
        var record = new ProducerRecord<>(topic, key, message);
        record.headers().add(VERSION, Long.toString(version).getBytes(StandardCharsets.US_ASCII));
        return record;
    }

    /** The version that a record's header tells; 0, older than all, where nobody of us wrote it. */
    static long version(ConsumerRecord<?, ?> record) {
        Header header = record.headers().lastHeader(VERSION);
        return header == null
                ? 0
                : Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
