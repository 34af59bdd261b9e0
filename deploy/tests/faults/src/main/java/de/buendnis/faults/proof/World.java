package de.buendnis.faults.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.faults.traffic.Ledger;
import de.buendnis.faults.traffic.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
 * @param arrivals how often each mail arrived, by its name
 * @param letters the mails as services have written them down
 */
record World(
        MongoClient databases,
        Map<Store, List<Told>> topics,
        Map<Store, Map<String, Told>> newest,
        Map<String, Long> arrivals,
        List<Letter> letters,
        Ledger ledger) {

    /** The services that send mails. */
    static final List<String> SENDERS =
            List.of("registry", "newsletter", "consultation", "identity");

    static World look(
            MongoClient databases, String broker, Map<String, Long> arrivals, Ledger ledger) {
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
        var newest = new EnumMap<Store, Map<String, Told>>(Store.class);
        topics.forEach((store, all) -> newest.put(store, newest(all)));
        return new World(databases, topics, newest, arrivals, letters(databases, arrivals), ledger);
    }

    private static Map<String, Told> newest(List<Told> all) {
        var newest = new HashMap<String, Told>();
        all.forEach(
                told -> {
                    Told unused =
                            newest.merge(
                                    told.key(),
                                    told,
                                    (one, other) -> other.version() > one.version() ? other : one);
                });
        return newest;
    }

    private static List<Letter> letters(MongoClient databases, Map<String, Long> arrivals) {
        var letters = new ArrayList<Letter>();
        for (String service : SENDERS) {
            databases
                    .getDatabase(service)
                    .getCollection("mails")
                    .find()
                    .projection(Projections.include("to", "state", "attempts"))
                    .forEach(row -> letters.add(Letter.of(service, row, arrivals)));
        }
        return letters;
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

    /** The record with the highest version of each key. */
    Map<String, Told> newest(Store store) {
        return newest.getOrDefault(store, Map.of());
    }

    List<Document> all(String service, String name) {
        return collection(service, name).find().into(new ArrayList<>());
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
