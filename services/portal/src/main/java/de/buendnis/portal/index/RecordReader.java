package de.buendnis.portal.index;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.Topics;
import de.buendnis.contracts.UnknownSchema;
import de.buendnis.contracts.UnreadableMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns records into changes of the index, and knows what to do with those that it cannot read. */
final class RecordReader {

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private final TopicIndex index;
    private final MessageCodec codec;
    private final String schemaTopic;
    private final Map<String, IndexedTopic<?>> topics;
    private final Duration patience;
    private final Clock clock;
    private final Map<TopicPartition, Instant> waitingSince = new HashMap<>();

    /**
     * @param naming from the name of a topic to its full name
     * @param patience how long to wait for an unknown schema before the record is passed over
     */
    RecordReader(
            TopicIndex index,
            MessageCodec codec,
            List<IndexedTopic<?>> topics,
            UnaryOperator<String> naming,
            Duration patience,
            Clock clock) {
        this.index = index;
        this.codec = codec;
        this.topics =
                topics.stream()
                        .collect(
                                Collectors.toMap(
                                        topic -> naming.apply(topic.topic()), topic -> topic));
        this.schemaTopic = naming.apply(Topics.SCHEMAS);
        this.patience = patience;
        this.clock = clock;
    }

    /** Takes the record, or answers false: then the partition waits at it for its schema. */
    boolean take(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (record.value() == null) {
            // The house writes no tombstones (an erased state is a record); a foreign one says
            // nothing.
            return true;
        }
        if (record.topic().equals(schemaTopic)) {
            learn(record);
            return true;
        }
        IndexedTopic<?> topic = topics.get(record.topic());
        if (topic == null) {
            throw new IllegalStateException("Nobody asked for a record of " + record.topic());
        }
        try {
            apply(topic, record.value());
        } catch (UnknownSchema unknown) {
            Instant since = waitingSince.computeIfAbsent(partition, first -> clock.instant());
            if (clock.instant().isBefore(since.plus(patience))) {
                return false;
            }
            passOver(topic, record, unknown);
        } catch (UnreadableMessage unreadable) {
            passOver(topic, record, unreadable);
        }
        waitingSince.remove(partition);
        return true;
    }

    private <M extends SpecificRecord> void apply(IndexedTopic<M> topic, byte[] value) {
        index.apply(topic, codec.decode(value, topic.messageType()));
    }

    /** The view goes on: the key keeps its older state until the next one heals it. */
    private void passOver(
            IndexedTopic<?> topic, ConsumerRecord<byte[], byte[]> record, RuntimeException reason) {
        String position = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        String id =
                record.key() == null ? position : new String(record.key(), StandardCharsets.UTF_8);
        LOG.error("Passed over {} (key {}): {}", position, id, reason.toString());
        index.progress()
                .unreadable(
                        TopicIndex.key(topic.topic(), id), position + " " + reason.getMessage());
    }

    private void learn(ConsumerRecord<byte[], byte[]> record) {
        try {
            codec.learn(
                    new Schema.Parser().parse(new String(record.value(), StandardCharsets.UTF_8)));
        } catch (SchemaParseException broken) {
            LOG.error("Not a schema at offset {} of {}", record.offset(), record.topic(), broken);
        }
    }
}
