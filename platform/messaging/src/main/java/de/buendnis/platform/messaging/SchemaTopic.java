package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of schemas and teaches them to a codec, so that this release reads what a newer
 * one writes. Reads the whole topic at each start (it is compacted and small), needs no database,
 * and does not mind that Kafka is down.
 */
final class SchemaTopic implements Part {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaTopic.class);

    private final Map<String, Object> settings;
    private final TopicPartition partition;
    private final MessageCodec codec;
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    /**
     * A follower that does not run yet.
     *
     * @param settings how to reach Kafka; {@code bootstrap.servers} is enough
     * @param topic {@link de.buendnis.contracts.Topics#SCHEMAS}, with a prefix in tests
     */
    SchemaTopic(Map<String, Object> settings, String topic, MessageCodec codec) {
        this.settings = new HashMap<>(settings);
        this.settings.keySet().remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 10_000);
        this.partition = new TopicPartition(topic, 0);
        this.codec = codec;
    }

    @Override
    public synchronized void start() {
        var reader =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer = reader;
        thread = Thread.ofPlatform().name("schemas").daemon().start(() -> follow(reader));
    }

    @Override
    public synchronized void stop() {
        if (consumer != null) {
            consumer.wakeup();
            Part.join(thread, Duration.ofSeconds(5));
            consumer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return consumer != null;
    }

    private void follow(KafkaConsumer<String, byte[]> reader) {
        try (reader) {
            // No group: every process reads all of it, and nothing needs to be committed.
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            while (true) {
                poll(reader);
            }
        } catch (WakeupException stopped) {
            LOG.debug("No longer following {}", partition);
        }
    }

    private void poll(KafkaConsumer<String, byte[]> reader) {
        try {
            reader.poll(Duration.ofSeconds(10)).forEach(this::learn);
        } catch (WakeupException stopped) {
            throw stopped;
        } catch (KafkaException broken) {
            LOG.warn("Could not read {}, trying again", partition, broken);
        }
    }

    private void learn(ConsumerRecord<String, byte[]> record) {
        try {
            String text = new String(record.value(), StandardCharsets.UTF_8);
            codec.learn(new Schema.Parser().parse(text));
        } catch (SchemaParseException | NullPointerException broken) {
            LOG.error("ALERT {} holds no schema at {}", partition, record.offset(), broken);
        }
    }
}
