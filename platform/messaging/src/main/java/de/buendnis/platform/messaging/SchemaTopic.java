package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;

/**
 * Teaches the schemas of their topic to a codec, so that this release reads what a newer one
 * writes. Reads the whole topic at each start: it is compacted and small.
 */
final class SchemaTopic implements MessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaTopic.class);

    private final String topic;
    private final MessageCodec codec;

    SchemaTopic(MessagingSettings settings, MessageCodec codec) {
        this.topic = settings.topic(Topics.SCHEMAS);
        this.codec = codec;
    }

    String topic() {
        return topic;
    }

    /** Without a group: every process reads all of it, and nothing needs to be committed. */
    KafkaMessageListenerContainer<String, byte[]> container(
            ConsumerFactory<String, byte[]> consumers) {
        var beginning = TopicPartitionOffset.SeekPosition.BEGINNING;
        var properties = new ContainerProperties(new TopicPartitionOffset(topic, 0, beginning));
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener(this);
        var container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName("schemas");
        return container;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        try {
            String text = new String(record.value(), StandardCharsets.UTF_8);
            codec.learn(new Schema.Parser().parse(text));
        } catch (SchemaParseException | NullPointerException broken) {
            LOG.error("ALERT {} holds no schema at {}", topic, record.offset(), broken);
        }
    }
}
