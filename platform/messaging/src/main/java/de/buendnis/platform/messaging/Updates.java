package de.buendnis.platform.messaging;

import static java.util.stream.Collectors.toMap;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcernResult;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateManyModel;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Writes the state that follows a version, and the entry beside it. Those of several aggregates may
 * share a trip to the database: each is a write of its own for all that.
 */
final class Updates {

    record Update(String id, long version, Bson state, OutboxEntry entry) {

        /**
         * A replacement of the whole document would bring entries back that were acknowledged
         * meanwhile.
         *
         * <p>"Many" meets one document as well, but is no retryable write, of which MongoDB keeps a
         * record of its own. {@link Attempts} repeats it knowingly. And plain documents are encoded
         * once, while what the driver's builders make is encoded twice.
         */
        UpdateManyModel<Document> model() {
            var values =
                    new Document(AggregateDocuments.VERSION, entry.version())
                            .append(AggregateDocuments.CHANGED_AT, Date.from(entry.at()))
                            .append(AggregateDocuments.SCHEMA, entry.schema())
                            .append(AggregateDocuments.STATE, state);
            return new UpdateManyModel<>(
                    new Document(AggregateDocuments.ID, id)
                            .append(AggregateDocuments.VERSION, version),
                    new Document("$set", values)
                            .append(
                                    "$push",
                                    new Document(AggregateDocuments.OUTBOX, entry.document())));
        }
    }

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> settled;
    private final SharedTrips<Update, Boolean> trips = new SharedTrips<>(this::carryOut);

    /**
     * @param settled the same documents, as most members have them
     */
    Updates(MongoCollection<Document> documents, MongoCollection<Document> settled) {
        this.documents = documents;
        this.settled = settled;
    }

    /** False if the aggregate has another version. */
    boolean update(String id, long version, Bson state, OutboxEntry entry) {
        return trips.write(new Update(id, version, state, entry));
    }

    /** What became of each: whether it met its version, or why it was refused. */
    List<Supplier<Boolean>> carryOut(List<Update> updates) {
        List<UpdateManyModel<Document>> models = updates.stream().map(Update::model).toList();
        try {
            int matched = documents.bulkWrite(models, UNORDERED).getMatchedCount();
            return outcomes(updates, matched, Map.of());
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteConcernError() != null) {
                throw new MongoWriteConcernException(
                        refused.getWriteConcernError(),
                        WriteConcernResult.unacknowledged(),
                        refused.getServerAddress(),
                        refused.getErrorLabels());
            }
            int matched = refused.getWriteResult().getMatchedCount();
            return outcomes(updates, matched, failures(refused));
        }
    }

    /** Such as a violated index of the feature's: the business of one of them alone. */
    private static Map<Integer, MongoWriteException> failures(MongoBulkWriteException refused) {
        return refused.getWriteErrors().stream()
                .collect(
                        toMap(
                                BulkWriteError::getIndex,
                                error ->
                                        new MongoWriteException(
                                                error,
                                                refused.getServerAddress(),
                                                refused.getErrorLabels())));
    }

    private List<Supplier<Boolean>> outcomes(
            List<Update> updates, int matched, Map<Integer, MongoWriteException> failures) {
        // MongoDB only says how many met their version. If not all did, the documents tell which.
        boolean all = matched == updates.size() - failures.size();
        Map<String, Document> newest = all || updates.size() == 1 ? Map.of() : newest(updates);
        return IntStream.range(0, updates.size())
                .<Supplier<Boolean>>mapToObj(
                        at -> {
                            @Nullable MongoWriteException failure = failures.get(at);
                            boolean done = all || isNewest(updates.get(at), newest);
                            return () -> {
                                if (failure != null) {
                                    throw failure;
                                }
                                return done;
                            };
                        })
                .toList();
    }

    /** Of each aggregate the last entry of its outbox. */
    private Map<String, Document> newest(List<Update> updates) {
        Map<String, Document> newest = new HashMap<>();
        settled.find(Filters.in(AggregateDocuments.ID, updates.stream().map(Update::id).toList()))
                .projection(
                        Projections.fields(
                                Projections.include(AggregateDocuments.ID),
                                Projections.slice(AggregateDocuments.OUTBOX, -1)))
                .forEach(
                        document ->
                                AggregateDocuments.outbox(document)
                                        .forEach(
                                                entry ->
                                                        newest.put(
                                                                document.getString(
                                                                        AggregateDocuments.ID),
                                                                entry)));
        return newest;
    }

    /**
     * The message is the aggregate's, the version's and the event's own. One that is overlooked,
     * because another instance has written after it, is found by its event id when it is loaded.
     */
    private static boolean isNewest(Update update, Map<String, Document> newest) {
        @Nullable Document entry = newest.get(update.id());
        return entry != null
                && Objects.equals(OutboxEntry.message(entry), update.entry().message());
    }
}
