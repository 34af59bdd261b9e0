package de.buendnis.platform.messaging;

import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What was published of one type of aggregate, for good: who, what, when, and at which offset Kafka
 * acknowledged it. {@code _id} is {@code <aggregate>:<version>}.
 */
final class History {

    private static final String AGGREGATE = "aggregate";
    private static final String OFFSET = "offset";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** An entry that Kafka has taken. */
    record Published(String id, OutboxEntry entry, long offset) {}

    private final MongoCollection<Document> entries;

    History(MongoCollection<Document> collection) {
        this.entries = AggregateDocuments.durable(collection).withReadConcern(ReadConcern.MAJORITY);
    }

    void prepareIndexes() {
        String versions = entries.createIndex(Indexes.descending(AGGREGATE, OutboxEntry.VERSION));
        String events = entries.createIndex(Indexes.ascending(AGGREGATE, OutboxEntry.EVENT_ID));
    }

    /** Repeatable, by two instances at once too: the greater offset stays. */
    void add(Collection<Published> published) {
        List<UpdateOneModel<Document>> updates =
                published.stream()
                        .map(
                                one ->
                                        new UpdateOneModel<Document>(
                                                Filters.eq(id(one.id(), one.entry().version())),
                                                Updates.combine(
                                                        content(one.id(), one.entry()),
                                                        Updates.max(OFFSET, one.offset())),
                                                UPSERT))
                        .toList();
        BulkWriteResult unused = entries.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    private static Bson content(String id, OutboxEntry entry) {
        // Set, and not only on insert: the row may already stand for a state that was published
        // again.
        return Updates.combine(
                Updates.set(AGGREGATE, id),
                Updates.set(OutboxEntry.VERSION, entry.version()),
                Updates.set(OutboxEntry.EVENT_ID, entry.eventId()),
                Updates.set(OutboxEntry.AT, Date.from(entry.at())),
                Updates.set(OutboxEntry.BY, OutboxEntry.document(entry.by())),
                Updates.set(OutboxEntry.HAPPENING, entry.happening()),
                Updates.set(OutboxEntry.SCHEMA, entry.schema()));
    }

    /** Notes where the state of a version was published again. */
    void noteOffset(String id, long version, long offset) {
        UpdateResult unused =
                entries.updateOne(
                        Filters.eq(id(id, version)),
                        Updates.combine(
                                Updates.setOnInsert(AGGREGATE, id),
                                Updates.setOnInsert(OutboxEntry.VERSION, version),
                                Updates.max(OFFSET, offset)),
                        UPSERT);
    }

    boolean knows(String id, String eventId) {
        return entries.find(
                                Filters.and(
                                        Filters.eq(AGGREGATE, id),
                                        Filters.eq(OutboxEntry.EVENT_ID, eventId)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** Whether Kafka holds a newer version of the aggregate behind the record at this offset. */
    boolean isFollowed(String id, long version, long offset) {
        return entries.find(
                                Filters.and(
                                        Filters.eq(AGGREGATE, id),
                                        Filters.gt(OutboxEntry.VERSION, version),
                                        Filters.gt(OFFSET, offset)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** Newest first, without the versions that are still pending. */
    FindIterable<Document> newestFirst(String id, Collection<Long> pending) {
        return entries.find(Filters.and(happenings(id), Filters.nin(OutboxEntry.VERSION, pending)))
                .sort(Indexes.descending(OutboxEntry.VERSION));
    }

    /** Oldest first, up to and with this version. */
    FindIterable<Document> oldestFirst(String id, long version) {
        return entries.find(Filters.and(happenings(id), Filters.lte(OutboxEntry.VERSION, version)))
                .sort(Indexes.ascending(OutboxEntry.VERSION));
    }

    private static Bson happenings(String id) {
        return Filters.and(Filters.eq(AGGREGATE, id), Filters.exists(OutboxEntry.HAPPENING));
    }

    private static String id(String aggregate, long version) {
        return aggregate + ":" + version;
    }
}
