package de.buendnis.platform.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.ErrorCategory;
import com.mongodb.bulk.BulkWriteError;
import de.buendnis.platform.mail.MailRow.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The collection {@code mails}: every step of a mail is one write to its row. */
final class MailRows {

    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoOperations mongo;
    private final String instance;

    /**
     * @param instance the same after a restart, and another one for each instance that runs at the
     *     same time
     */
    MailRows(MongoOperations mongo, String instance) {
        this.mongo = mongo;
        this.instance = instance;
    }

    void prepareIndexes() {
        mongo.indexOps(MailRow.class)
                .createIndex(
                        new Index()
                                .named("queue")
                                .on("state", Sort.Direction.ASC)
                                .on("priority", Sort.Direction.ASC)
                                .on("dueAt", Sort.Direction.ASC));
        mongo.indexOps(MailRow.class)
                .createIndex(
                        new Index().named("kept").on("settledAt", Sort.Direction.ASC).expire(KEPT));
    }

    /** False when a row of this name exists. */
    boolean insert(MailRow row) {
        try {
            mongo.insert(row);
            return true;
        } catch (DuplicateKeyException repeated) {
            return false;
        }
    }

    /** Rows whose names exist are left as they are. */
    void insertNew(List<MailRow> all) {
        if (!all.isEmpty()) {
            var bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, MailRow.class);
            bulk.insert(all);
            try {
                bulk.execute();
            } catch (BulkOperationException refused) {
                // Of an unordered bulk, all others are stored nevertheless.
                if (!refused.getErrors().stream().allMatch(MailRows::exists)) {
                    throw refused;
                }
            }
        }
    }

    private static boolean exists(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Takes the next mail that is due; no other instance gets it while the lease lasts. */
    Optional<MailRow> claim(Instant now, Instant leaseUntil) {
        Query due =
                query(where("state").is(State.WAITING).and("dueAt").lte(now))
                        .with(Sort.by("priority", "dueAt"));
        Update claimed =
                new Update()
                        .set("state", State.SENDING)
                        .set("leaseUntil", leaseUntil)
                        .set("sender", instance)
                        .inc("attempts", 1);
        return Optional.ofNullable(
                mongo.findAndModify(
                        due,
                        claimed,
                        FindAndModifyOptions.options().returnNew(true),
                        MailRow.class));
    }

    /** Notes the end of a mail and erases the body. */
    void settle(MailRow row, State state, String answer, Instant now) {
        Update settled = settled(state, now).set("lastAnswer", answer).unset("text").unset("html");
        mongo.updateFirst(own(row), settled, MailRow.class);
    }

    /** Notes that nobody knows; the body stays, because somebody may decide to send it again. */
    void leaveUncertain(MailRow row, String answer, Instant now) {
        mongo.updateFirst(
                own(row), settled(State.UNCERTAIN, now).set("lastAnswer", answer), MailRow.class);
    }

    void postpone(MailRow row, Instant dueAt, String answer) {
        Update postponed =
                new Update()
                        .set("state", State.WAITING)
                        .set("dueAt", dueAt)
                        .set("lastAnswer", answer)
                        .unset("leaseUntil")
                        .unset("settledAt");
        mongo.updateFirst(own(row), postponed, MailRow.class);
    }

    /**
     * Rows that this instance had in hand when it stopped: nobody need wait for their leases to
     * end.
     */
    long expireOwnLeases(Instant now) {
        return expire(where("sender").is(instance), now);
    }

    /** Rows whose instance has not come back: whether those mails left cannot be known. */
    long expireLeases(Instant now) {
        return expire(where("leaseUntil").lt(now), now);
    }

    private long expire(Criteria which, Instant now) {
        Query expired = query(which.and("state").is(State.SENDING));
        Update uncertain =
                settled(State.UNCERTAIN, now).set("lastAnswer", "the sender stopped on the way");
        return mongo.updateMulti(expired, uncertain, MailRow.class).getModifiedCount();
    }

    long distrust(Instant before, Instant now) {
        Query open =
                query(where("state").in(State.WAITING, State.SENDING).and("createdAt").lte(before));
        Update uncertain = settled(State.UNCERTAIN, now).set("lastAnswer", "a backup was put back");
        return mongo.updateMulti(open, uncertain, MailRow.class).getModifiedCount();
    }

    boolean sendAgain(String id, Instant now) {
        Query uncertain = query(where("_id").is(id).and("state").is(State.UNCERTAIN));
        Update waiting =
                new Update().set("state", State.WAITING).set("dueAt", now).unset("settledAt");
        return mongo.updateFirst(uncertain, waiting, MailRow.class).getModifiedCount() == 1;
    }

    boolean noteAsSent(String id, Instant now) {
        Query uncertain = query(where("_id").is(id).and("state").is(State.UNCERTAIN));
        Update sent = settled(State.SENT, now).unset("text").unset("html");
        return mongo.updateFirst(uncertain, sent, MailRow.class).getModifiedCount() == 1;
    }

    /** Moves all rows of a run that are in one state into another. */
    long move(String run, State from, State to, Instant now) {
        Query rows = query(ofRun(run).and("state").is(from));
        Update moved = Update.update("state", to).set("dueAt", now);
        return mongo.updateMulti(rows, moved, MailRow.class).getModifiedCount();
    }

    /** Takes a mail back that has not been tried. */
    boolean withdraw(String id) {
        Query open = query(where("_id").is(id).and("state").in(State.HELD, State.WAITING));
        return mongo.remove(open, MailRow.class).getDeletedCount() == 1;
    }

    Map<State, Long> counts(String run) {
        Aggregation byState =
                Aggregation.newAggregation(
                        Aggregation.match(ofRun(run)),
                        Aggregation.group("state").count().as("count"));
        Map<State, Long> counts = new EnumMap<>(State.class);
        mongo.aggregate(byState, MailRow.class, Document.class)
                .forEach(
                        group ->
                                counts.put(
                                        State.valueOf(group.getString("_id")),
                                        group.get("count", Number.class).longValue()));
        return counts;
    }

    List<MailRow> in(String run, State state, int most) {
        Query rows = query(ofRun(run).and("state").is(state)).with(Sort.by("_id")).limit(most);
        return mongo.find(rows, MailRow.class);
    }

    /** All ids that begin with the run's name and a colon; a semicolon comes next. */
    private static Criteria ofRun(String run) {
        return where("_id").gte(run + ":").lt(run + ";");
    }

    List<MailRow> in(State state, int most) {
        Query rows = query(where("state").is(state)).with(Sort.by("settledAt")).limit(most);
        return mongo.find(rows, MailRow.class);
    }

    long count(State state) {
        return mongo.count(query(where("state").is(state)), MailRow.class);
    }

    Optional<Instant> oldest(State state) {
        Query first = query(where("state").is(state)).with(Sort.by("createdAt")).limit(1);
        return mongo.find(first, MailRow.class).stream().map(MailRow::createdAt).findFirst();
    }

    /**
     * The row as this attempt knows it. UNCERTAIN counts too: when a lease ended during a long
     * pause of this instance, its word is still better than none.
     */
    private static Query own(MailRow row) {
        return query(
                where("_id")
                        .is(row.id())
                        .and("attempts")
                        .is(row.attempts())
                        .and("state")
                        .in(State.SENDING, State.UNCERTAIN));
    }

    private static Update settled(State state, Instant now) {
        return new Update().set("state", state).set("settledAt", now).unset("leaseUntil");
    }
}
