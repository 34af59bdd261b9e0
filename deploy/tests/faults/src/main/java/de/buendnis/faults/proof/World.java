package de.buendnis.faults.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.faults.traffic.Ledger;
import de.buendnis.faults.traffic.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/**
 * All that can be looked at from outside.
 *
 * @param topics all their records, in the order of their offsets
 */
record World(MongoClient databases, Map<Store, List<Told>> topics, Mailbag mails, Ledger ledger) {

    static World look(MongoClient databases, String broker, Mailbag mails, Ledger ledger) {
        var topics = new EnumMap<Store, List<Told>>(Store.class);
        var codec = new MessageCodec();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker, "enable.auto.commit", false);
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            for (Store store : Store.values()) {
                topics.put(store, read(consumer, store, codec));
            }
        }
        return new World(databases, topics, mails, ledger);
    }

    private static List<Told> read(
            KafkaConsumer<String, byte[]> consumer, Store store, MessageCodec codec) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(store.topic()).stream()
                        .map(part -> new TopicPartition(store.topic(), part.partition()))
                        .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var told = new ArrayList<Told>();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200))
                    .forEach(
                            record ->
                                    told.add(
                                            new Told(
                                                    record.partition(),
                                                    record.offset(),
                                                    record.key(),
                                                    codec.decode(
                                                            record.value(), store.messages()))));
        }
        return told;
    }

    List<Told> told(Store store) {
        return topics.getOrDefault(store, List.of());
    }

    MongoCollection<Document> collection(String service, String name) {
        return databases.getDatabase(service).getCollection(name);
    }

    MongoCollection<Document> aggregates(Store store) {
        return collection(store.service(), store.collection());
    }

    MongoCollection<Document> history(Store store) {
        return collection(store.service(), store.collection() + ".history");
    }
}
