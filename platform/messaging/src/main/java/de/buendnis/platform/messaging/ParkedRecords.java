package de.buendnis.platform.messaging;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The collection {@code parked}: what waits for an operator instead of stopping its partition. */
final class ParkedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedRecords.class);
    private static final int LONGEST_ERROR = 1_000;

    private final MongoCollection<Document> records;
    private final Clock clock;

    ParkedRecords(MongoCollection<Document> collection, Clock clock) {
        this.records = AggregateDocuments.durable(collection);
        this.clock = clock;
    }

    void prepareIndexes() {
        String unused = records.createIndex(Indexes.ascending("consumer", "key", "offset"));
    }

    /** Parks a record that failed. */
    void park(String consumer, ConsumerRecord<String, byte[]> record, Throwable failure) {
        String error = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        store(consumer, record, error.substring(0, Math.min(LONGEST_ERROR, error.length())));
        LOG.error(
                "ALERT {} parked {}-{}@{}, key {}: replay it when the cause is mended",
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                failure);
    }

    /** Parks the record if earlier ones of its key are parked; else it is to be handled. */
    boolean parkBehind(String consumer, ConsumerRecord<String, byte[]> record) {
        if (isFirst(consumer, record)) {
            return false;
        }
        ParkedRecord behind = store(consumer, record, null);
        // The last one before it may have been replayed at this moment: then nobody would come for
        // it.
        // A replay that found it meanwhile has done it, or does it too, which a reaction bears.
        return !isFirst(consumer, record) || !remove(behind.id());
    }

    private boolean isFirst(String consumer, ConsumerRecord<String, byte[]> record) {
        return records.find(
                                Filters.and(
                                        ofKey(consumer, record.key()),
                                        Filters.lt("offset", record.offset())))
                        .projection(Projections.include("_id"))
                        .first()
                == null;
    }

    private ParkedRecord store(
            String consumer, ConsumerRecord<String, byte[]> record, @Nullable String error) {
        ParkedRecord parked = ParkedRecord.of(consumer, record, clock.instant(), error);
        Document content = parked.document();
        Object id = content.remove("_id");
        UpdateResult unused =
                records.updateOne(
                        Filters.eq("_id", id),
                        new Document("$set", content),
                        new UpdateOptions().upsert(true));
        return parked;
    }

    Optional<ParkedRecord> find(String id) {
        return Optional.ofNullable(records.find(Filters.eq("_id", id)).first())
                .map(ParkedRecord::of);
    }

    /** The earliest of a key, which is the one to replay next. */
    Optional<ParkedRecord> first(String consumer, String key) {
        return Optional.ofNullable(
                        records.find(ofKey(consumer, key))
                                .sort(Indexes.ascending("offset"))
                                .first())
                .map(ParkedRecord::of);
    }

    /** Oldest first. */
    List<ParkedRecord> page(int page, int size) {
        FindIterable<Document> found =
                records.find()
                        .sort(Indexes.ascending("parkedAt", "offset"))
                        .skip(page * size)
                        .limit(size);
        return found.map(ParkedRecord::of).into(new ArrayList<>());
    }

    long count() {
        return records.countDocuments();
    }

    void noteError(String id, String error) {
        UpdateResult unused =
                records.updateOne(
                        Filters.eq("_id", id),
                        Updates.set(
                                "error",
                                error.substring(0, Math.min(LONGEST_ERROR, error.length()))));
    }

    boolean remove(String id) {
        return records.deleteOne(Filters.eq("_id", id)).getDeletedCount() == 1;
    }

    Map<String, Long> countByConsumer() {
        var counts = new HashMap<String, Long>();
        records.aggregate(List.of(Aggregates.group("$consumer", Accumulators.sum("records", 1L))))
                .forEach(sum -> counts.put(sum.getString("_id"), sum.getLong("records")));
        return counts;
    }

    private static Bson ofKey(String consumer, String key) {
        return Filters.and(Filters.eq("consumer", consumer), Filters.eq("key", key));
    }
}
