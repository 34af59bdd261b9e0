package de.buendnis.platform.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;

/** When each reaction started for the first time: facts before that are not its business. */
final class Starts {

    private final MongoCollection<Document> starts;
    private final Clock clock;

    Starts(MongoCollection<Document> collection, Clock clock) {
        this.starts = AggregateDocuments.durable(collection);
        this.clock = clock;
    }

    /** The same for ever, also when two instances ask first at once. */
    Instant since(String reaction) {
        Document start =
                starts.findOneAndUpdate(
                        Filters.eq("_id", reaction),
                        Updates.setOnInsert("since", Date.from(clock.instant())),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(start).getDate("since").toInstant();
    }
}
