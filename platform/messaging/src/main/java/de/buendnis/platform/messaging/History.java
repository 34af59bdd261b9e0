package de.buendnis.platform.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.InsertManyResult;
import com.mongodb.client.result.UpdateResult;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What was published of one type of aggregate, for good: who, what, when, and at which offset Kafka
 * acknowledged it. {@code _id} is {@code <aggregate>:<version>}.
 */
final class History {

    private static final String AGGREGATE = "aggregate";
    private static final String OFFSET = "offset";

    /** An entry that Kafka has taken. */
    record Published(String id, OutboxEntry entry, long offset) {

        private Bson isSame() {
            return Filters.eq("_id", History.id(id, entry.version()));
        }
    }

    private final MongoCollection<Document> entries;

    History(MongoCollection<Document> collection) {
        this.entries = AggregateDocuments.durable(collection).withReadConcern(ReadConcern.MAJORITY);
    }

    void prepareIndexes() {
        String _ = entries.createIndex(Indexes.descending(AGGREGATE, OutboxEntry.VERSION));
        String _ = entries.createIndex(Indexes.ascending(AGGREGATE, OutboxEntry.EVENT_ID));
    }

    /** Repeatable, by two instances at once too: the greater offset stays. */
    void add(List<Published> published) {
        try {
            InsertManyResult unused =
                    entries.insertMany(
                            published.stream().map(History::document).toList(),
                            new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteConcernError() != null) {
                throw refused;
            }
            BulkWriteResult unused =
                    entries.bulkWrite(
                            refused.getWriteErrors().stream()
                                    .map(error -> existing(published, error, refused))
                                    .flatMap(History::merge)
                                    .toList());
        }
    }

    private static Document document(Published one) {
        Document document = new Document("_id", id(one.id(), one.entry().version()));
        document.putAll(one.entry().happened());
        return document.append(AGGREGATE, one.id()).append(OFFSET, one.offset());
    }

    private static Published existing(
            List<Published> published, BulkWriteError error, MongoBulkWriteException refused) {
        if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw refused;
        }
        return published.get(error.getIndex());
    }

    private static Stream<UpdateOneModel<Document>> merge(Published one) {
        // The row may stand for a state that was published again, and tell no happening yet. What
        // it tells stays, because personal data may have been erased from it.
        Bson silent = Filters.exists(OutboxEntry.EVENT_ID, false);
        return Stream.of(
                new UpdateOneModel<>(one.isSame(), Updates.max(OFFSET, one.offset())),
                new UpdateOneModel<>(
                        Filters.and(one.isSame(), silent),
                        new Document("$set", one.entry().happened())));
    }

    /** Notes where the state of a version was published again. */
    void noteOffset(String id, long version, long offset) {
        UpdateResult unused =
                entries.updateOne(
                        Filters.eq("_id", id(id, version)),
                        Updates.combine(
                                Updates.setOnInsert(AGGREGATE, id),
                                Updates.setOnInsert(OutboxEntry.VERSION, version),
                                Updates.max(OFFSET, offset)),
                        new UpdateOptions().upsert(true));
    }

    boolean knows(String id, String eventId) {
        return exists(Filters.eq(AGGREGATE, id), Filters.eq(OutboxEntry.EVENT_ID, eventId));
    }

    /** Whether Kafka holds a newer version of the aggregate behind the record at this offset. */
    boolean isFollowed(String id, long version, long offset) {
        return exists(
                Filters.eq(AGGREGATE, id),
                Filters.gt(OutboxEntry.VERSION, version),
                Filters.gt(OFFSET, offset));
    }

    private boolean exists(Bson... conditions) {
        return entries.find(Filters.and(conditions)).projection(Projections.include("_id")).first()
                != null;
    }

    /** Newest first, without the versions that are still pending. */
    FindIterable<Document> newestFirst(String id, Collection<Long> pending) {
        return entries.find(Filters.and(happenings(id), Filters.nin(OutboxEntry.VERSION, pending)))
                .sort(Indexes.descending(OutboxEntry.VERSION));
    }

    FindIterable<Document> oldestFirst(String id) {
        return entries.find(happenings(id)).sort(Indexes.ascending(OutboxEntry.VERSION));
    }

    private static Bson happenings(String id) {
        return Filters.and(Filters.eq(AGGREGATE, id), Filters.exists(OutboxEntry.HAPPENING));
    }

    private static String id(String aggregate, long version) {
        return aggregate + ":" + version;
    }
}
