package de.buendnis.backup;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.Topic;
import de.buendnis.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What the topics tell, and whether everybody has read it. */
final class Broker implements AutoCloseable {

    private final MessageCodec codec = new MessageCodec();
    private final Admin admin;
    private final Map<String, Object> settings;

    Broker(String address) {
        settings = Map.of("bootstrap.servers", address, "enable.auto.commit", false);
        admin = Admin.create(settings);
    }

    /**
     * What a topic tells of one aggregate.
     *
     * @param last version of its last record, the one that compaction keeps
     * @param highest version of all
     * @param gone whether the last record has no state
     */
    record Told(long last, long highest, boolean gone) {

        Told and(Told next) {
            return new Told(next.last, Math.max(highest, next.highest), next.gone);
        }
    }

    /** All topics of states, of each key what is told of it. */
    Map<String, Map<String, Told>> topics() {
        var topics = new TreeMap<String, Map<String, Told>>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Topics.all().stream()
                    .map(Topic::name)
                    .filter(name -> !name.equals(Topics.SCHEMAS))
                    .forEach(name -> topics.put(name, read(consumer, name)));
        }
        return topics;
    }

    private Map<String, Told> read(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(part -> new TopicPartition(topic, part.partition()))
                        .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var told = new TreeMap<String, Told>();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200))
                    .forEach(
                            record -> {
                                Told unused =
                                        told.merge(record.key(), told(record.value()), Told::and);
                            });
        }
        return told;
    }

    private Told told(byte[] value) {
        GenericRecord message = codec.read(value);
        var envelope = (GenericRecord) Objects.requireNonNull(message.get("envelope"));
        long version = (Long) Objects.requireNonNull(envelope.get("version"));
        return new Told(version, version, message.get("state") == null);
    }

    /** How many records some group has still to read, also where it has not committed anything. */
    long lag() {
        try {
            List<String> groups =
                    admin.listGroups().all().get().stream().map(group -> group.groupId()).toList();
            long lag = 0;
            for (ConsumerGroupDescription group :
                    admin.describeConsumerGroups(groups).all().get().values()) {
                lag += lag(group);
            }
            return lag;
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private long lag(ConsumerGroupDescription group)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> done =
                admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        done.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - offset(done.get(end.getKey())))
                .filter(behind -> behind > 0)
                .sum();
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
