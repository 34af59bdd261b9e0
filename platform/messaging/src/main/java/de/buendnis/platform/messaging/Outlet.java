package de.buendnis.platform.messaging;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * One type of aggregate with all places that it has: its collection, its history, its topic.
 *
 * @param topic with the prefix, if there is one
 */
record Outlet<S, H>(
        AggregateType<S, H> type,
        String topic,
        AggregateDocuments documents,
        History history,
        MongoConverter converter,
        MessageCodec codec,
        Schemas schemas) {

    Versioned<S> versioned(Document document) {
        return new Versioned<>(
                document.getString(AggregateDocuments.ID),
                document.getLong(AggregateDocuments.VERSION),
                state(document),
                document.getDate(AggregateDocuments.CHANGED_AT).toInstant());
    }

    S state(Document document) {
        Document state = document.get(AggregateDocuments.STATE, Document.class);
        int schema = document.getInteger(AggregateDocuments.SCHEMA);
        return converter.read(type.stateType(), type.upgrades().upgrade(state, schema));
    }

    Document write(Object value) {
        var document = new Document();
        converter.write(value, document);
        return document;
    }

    H happening(Document entry) {
        return converter.read(
                type.happeningType(), entry.get(OutboxEntry.HAPPENING, Document.class));
    }

    /** The message as bytes. Its schema goes to the others before it does. */
    byte[] message(Envelope envelope, @Nullable H happening, S state) {
        SpecificRecord message = type.message(envelope, happening, state);
        schemas.use(message.getSchema());
        return codec.encode(message);
    }

    /** The present state once more: a message of the same version that tells no fact. */
    byte[] restated(Versioned<S> present) {
        Envelope envelope =
                envelope(
                        present.id() + ":" + present.version() + ":state",
                        present.id(),
                        present.version(),
                        present.changedAt(),
                        ActorKind.SYSTEM);
        return message(envelope, null, present.state());
    }

    Envelope envelope(Command command, long version, Instant at) {
        return envelope(
                command.commandId(), command.aggregateId(), version, at, command.by().kind());
    }

    private static Envelope envelope(
            String eventId, String aggregateId, long version, Instant at, ActorKind actor) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(eventId)
                        .setAggregateId(aggregateId)
                        .setVersion(version)
                        .setOccurredAt(at)
                        .setActor(actor);
        String trace = Trace.current();
        if (trace != null) {
            envelope.setTrace(trace);
        }
        return envelope.build();
    }
}
