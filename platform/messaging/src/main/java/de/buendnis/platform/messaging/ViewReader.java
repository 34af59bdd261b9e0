package de.buendnis.platform.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/** Keeps a {@link View}: many records in one write, the highest version of each aggregate wins. */
final class ViewReader<M extends SpecificRecord> implements BatchMessageListener<String, byte[]> {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final View<M> view;
    private final MessageCodec codec;
    private final MongoOperations mongo;
    private final MongoCollection<Document> rows;

    ViewReader(View<M> view, MessageCodec codec, MongoOperations mongo) {
        this.view = view;
        this.codec = codec;
        this.mongo = mongo;
        this.rows = AggregateDocuments.durable(mongo.getCollection(view.collection()));
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var updates = new ArrayList<UpdateOneModel<Document>>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                updates.add(update(record));
            } catch (RuntimeException broken) {
                // Those before it count as done, so they are to be done.
                write(updates);
                throw new BatchListenerFailedException("Unfit for the view", broken, record);
            }
        }
        write(updates);
    }

    void handle(ConsumerRecord<String, byte[]> record) {
        write(List.of(update(record)));
    }

    private UpdateOneModel<Document> update(ConsumerRecord<String, byte[]> record) {
        M message = codec.decode(record.value(), view.messageType());
        Envelope envelope = Messages.envelope(message);
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", envelope.getAggregateId()),
                        Filters.lt("version", envelope.getVersion())),
                Updates.combine(
                        Updates.set("version", envelope.getVersion()),
                        Updates.set("state", row(message))),
                UPSERT);
    }

    private @Nullable Document row(M message) {
        Object row = view.row(message);
        if (row == null) {
            return null;
        }
        var document = new Document();
        mongo.getConverter().write(row, document);
        return document;
    }

    private void write(List<UpdateOneModel<Document>> updates) {
        if (updates.isEmpty()) {
            return;
        }
        try {
            BulkWriteResult unused = rows.bulkWrite(updates, UNORDERED);
        } catch (MongoBulkWriteException refused) {
            updateOnly(updates, refused);
        }
    }

    /**
     * An insert was refused because the row exists: with a newer version, or with an older one that
     * another instance has inserted at the same moment. Now that the row is there, an update knows.
     */
    private void updateOnly(
            List<UpdateOneModel<Document>> updates, MongoBulkWriteException refused) {
        var again = new ArrayList<UpdateOneModel<Document>>();
        for (BulkWriteError error : refused.getWriteErrors()) {
            if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            UpdateOneModel<Document> update = updates.get(error.getIndex());
            again.add(
                    new UpdateOneModel<>(
                            update.getFilter(), Objects.requireNonNull(update.getUpdate())));
        }
        BulkWriteResult unused = rows.bulkWrite(again, UNORDERED);
    }
}
