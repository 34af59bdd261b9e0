package de.buendnis.platform.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;

/**
 * Which backups were put back into this database, and the number above which all versions rose by
 * that: the seconds of that moment, in millions. So each lies above those before it, whichever
 * backup was put back and whatever was published since; and below a million, versions go on to
 * count changes.
 */
final class Restorations {

    /** More changes than an aggregate sees in its life. */
    static final long STEP = 1_000_000;

    private static final String FLOOR = "floor";
    private static final String DONE = "done";

    private final MongoCollection<Document> runs;
    private volatile long floor;

    Restorations(MongoCollection<Document> runs) {
        this.runs = AggregateDocuments.durable(runs);
        Document highest = this.runs.find().sort(Sorts.descending(FLOOR)).first();
        this.floor = highest == null ? 0 : highest.getLong(FLOOR);
    }

    /**
     * Above it start the versions of what is created now: the lost time may have known the same id.
     * Cannot change while an instance runs, see {@link Groups}.
     */
    long floor() {
        return floor;
    }

    /** The floor of this run, which a repetition after a crash finds as it was. */
    long begin(String run, Instant now) {
        Document begun =
                runs.findOneAndUpdate(
                        Filters.eq(run),
                        Updates.setOnInsert(FLOOR, now.getEpochSecond() * STEP),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        long ofThisRun = Objects.requireNonNull(begun).getLong(FLOOR);
        floor = Math.max(floor, ofThisRun);
        return ofThisRun;
    }

    boolean isDone(String run) {
        return runs.find(Filters.and(Filters.eq(run), Filters.exists(DONE))).first() != null;
    }

    void done(String run, Instant now) {
        UpdateResult unused = runs.updateOne(Filters.eq(run), Updates.set(DONE, now));
    }
}
