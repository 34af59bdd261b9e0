package de.buendnis.platform.messaging;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.result.InsertOneResult;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one type of aggregate: {@code {_id, version, changedAt, schema, state, outbox}}.
 * Each write is one write to one document.
 */
final class AggregateDocuments {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String CHANGED_AT = "changedAt";
    static final String SCHEMA = "schema";
    static final String STATE = "state";
    static final String OUTBOX = "outbox";

    private static final String OUTBOX_AT = OUTBOX + ".at";

    /** In every query too, because only then MongoDB uses the partial index. */
    private static final Bson PENDING = Filters.gt(OUTBOX_AT, Date.from(Instant.EPOCH));

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> settled;
    private final Updates updates;

    AggregateDocuments(MongoCollection<Document> collection) {
        this.documents = durable(collection);
        this.settled = documents.withReadConcern(ReadConcern.MAJORITY);
        this.updates = new Updates(documents, settled);
    }

    /** An acknowledged write is on most members' disks, whatever the client's settings are. */
    static MongoCollection<Document> durable(MongoCollection<Document> collection) {
        return collection.withWriteConcern(
                WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS));
    }

    void prepareIndexes() {
        // Partial and not sparse: a sparse index on an array holds every empty array.
        String unused =
                documents.createIndex(
                        Indexes.ascending(OUTBOX_AT),
                        new IndexOptions().name("outbox").partialFilterExpression(PENDING));
    }

    @Nullable Document find(String id) {
        return documents.find(Filters.eq(ID, id)).first();
    }

    /** As most members have it, so that no fail-over takes back what was seen. */
    @Nullable Document findSettled(String id) {
        return settled.find(Filters.eq(ID, id)).first();
    }

    void insert(String id, Bson state, OutboxEntry entry) {
        InsertOneResult unused =
                documents.insertOne(
                        new Document(ID, id)
                                .append(VERSION, entry.version())
                                .append(CHANGED_AT, Date.from(entry.at()))
                                .append(SCHEMA, entry.schema())
                                .append(STATE, state)
                                .append(OUTBOX, List.of(entry.document())));
    }

    /**
     * Writes the state that follows {@code version}, and the entry beside it.
     *
     * @return false if the aggregate has another version
     */
    boolean update(String id, long version, Bson state, OutboxEntry entry) {
        return updates.update(id, version, state, entry);
    }

    static List<OutboxEntry> pending(Document document) {
        return outbox(document).stream().map(OutboxEntry::of).toList();
    }

    /** The entries as they are stored. */
    static List<Document> outbox(Document document) {
        return document.getList(OUTBOX, Document.class, List.of());
    }

    /** Aggregates with entries that nobody published by then, oldest first. */
    FindIterable<Document> pendingSince(Instant time) {
        return settled.find(Filters.and(PENDING, Filters.lte(OUTBOX_AT, Date.from(time))))
                .projection(Projections.include(OUTBOX))
                .sort(Indexes.ascending(OUTBOX_AT))
                .batchSize(100);
    }

    /** Versions alone of the aggregates, and of what is pending in them. */
    FindIterable<Document> versions(Collection<String> ids) {
        return settled.find(Filters.in(ID, ids))
                .projection(Projections.include(VERSION, OUTBOX + "." + OutboxEntry.VERSION));
    }

    /** Every document, by id. */
    FindIterable<Document> all() {
        return settled.find()
                .projection(Projections.exclude(OUTBOX))
                .sort(Indexes.ascending(ID))
                .batchSize(100);
    }

    /**
     * Takes entries out that the history holds by now. No retryable writes either: the acknowledger
     * repeats them.
     */
    void remove(Map<String, List<Long>> versions) {
        List<UpdateManyModel<Document>> updates =
                versions.entrySet().stream()
                        .map(one -> removal(one.getKey(), one.getValue()))
                        .toList();
        BulkWriteResult unused =
                documents.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    private static UpdateManyModel<Document> removal(String id, List<Long> versions) {
        var published = new Document(OutboxEntry.VERSION, new Document("$in", versions));
        return new UpdateManyModel<>(
                new Document(ID, id), new Document("$pull", new Document(OUTBOX, published)));
    }

    /**
     * Lifts all versions above the floor, once per {@code run}, so that it may be repeated after a
     * crash. What an earlier run added goes.
     */
    long raiseVersions(long floor, String run) {
        var changes = new Document("$mod", List.of("$" + VERSION, Restorations.STEP));
        var raised =
                new Document(VERSION, new Document("$add", List.of(floor, changes)))
                        .append("raised", run);
        return documents
                .updateMany(Filters.ne("raised", run), List.of(new Document("$set", raised)))
                .getModifiedCount();
    }

    /** How much is pending, and since when. */
    Depth depth() {
        Document sum =
                Document.parse(
                        """
                        {$group: {_id: null, entries: {$sum: {$size: "$outbox"}},
                         oldest: {$min: {$min: "$outbox.at"}}}}""");
        Document sums = documents.aggregate(List.of(new Document("$match", PENDING), sum)).first();
        return sums == null
                ? new Depth(0, null)
                : new Depth(sums.getInteger("entries"), sums.getDate("oldest").toInstant());
    }

    record Depth(int entries, @Nullable Instant oldest) {}
}
