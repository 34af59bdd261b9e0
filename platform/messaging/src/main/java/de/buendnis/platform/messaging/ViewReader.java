package de.buendnis.platform.messaging;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/** Keeps a {@link View}: many records in one write, the highest version of each aggregate wins. */
final class ViewReader<M extends SpecificRecord> implements BatchMessageListener<String, byte[]> {

    private static final String VERSION = "version";
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

    /** Replaces an older row, makes one that is missing, and leaves a newer one alone. */
    private UpdateOneModel<Document> update(ConsumerRecord<String, byte[]> record) {
        M message = codec.decode(record.value(), view.messageType());
        Envelope envelope = Messages.envelope(message);
        Document newer =
                new Document("_id", envelope.getAggregateId())
                        .append(VERSION, envelope.getVersion())
                        .append("state", row(message));
        var isNewer = new Document("$gt", List.of(envelope.getVersion(), "$" + VERSION));
        var choice = List.of(isNewer, new Document("$literal", newer), "$$ROOT");
        return new UpdateOneModel<>(
                Filters.eq("_id", envelope.getAggregateId()),
                List.of(new Document("$replaceWith", new Document("$cond", choice))),
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
        } catch (MongoBulkWriteException raced) {
            // Another instance made one of the rows at this moment. Now it is there to be compared.
            BulkWriteResult unused = rows.bulkWrite(updates, UNORDERED);
        }
    }
}
