package de.buendnis.platform.messaging;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.telemetry.Traces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
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
        Sender sender,
        Traces traces) {

    private static final int RESTATED_AT_ONCE = 200;

    private record Restated(String id, long version, Future<RecordMetadata> acknowledgement) {}

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
        try {
            return converter.read(type.stateType(), type.upgrades().upgrade(state, schema));
        } catch (RuntimeException unreadable) {
            throw isNewer(document) ? new CommandRefused(Reason.OVERLOADED) : unreadable;
        }
    }

    /** Written by a newer release, while that is rolled out or back. */
    boolean isNewer(Document document) {
        return document.getInteger(AggregateDocuments.SCHEMA) > type.upgrades().current();
    }

    Aggregates.Entry<H> line(Document entry) {
        return new Aggregates.Entry<>(
                OutboxEntry.version(entry),
                entry.getDate(OutboxEntry.AT).toInstant(),
                OutboxEntry.by(entry),
                happening(entry),
                OutboxEntry.trace(entry));
    }

    /** Whether this release knows what happened; a newer one may have told of it. */
    boolean knows(Document entry) {
        Document happening = entry.get(OutboxEntry.HAPPENING, Document.class);
        TypeInformation<?> known = converter.getTypeMapper().readType(happening);
        return known != null && type.happeningType().isAssignableFrom(known.getType());
    }

    H happening(Document entry) {
        return converter.read(
                type.happeningType(), entry.get(OutboxEntry.HAPPENING, Document.class));
    }

    boolean remembers(String id, String eventId) {
        return remembers(documents.find(id), id, eventId);
    }

    /**
     * Whether the event has happened. An entry moves from the outbox to the history: so in this
     * order, it cannot be missed.
     *
     * @param document the aggregate's, read before; null if there is none
     */
    boolean remembers(@Nullable Document document, String id, String eventId) {
        return (document != null
                        && AggregateDocuments.outbox(document).stream()
                                .anyMatch(
                                        entry ->
                                                eventId.equals(
                                                        entry.getString(OutboxEntry.EVENT_ID))))
                || history.knows(id, eventId);
    }

    Document write(Object value) {
        var document = new Document();
        converter.write(value, document);
        return document;
    }

    /** The message as bytes. Its schema goes to the others before it does. */
    byte[] message(Envelope envelope, @Nullable H happening, S state) {
        SpecificRecord message = type.message(envelope, happening, state);
        sender.use(message.getSchema());
        return codec.encode(message);
    }

    Envelope envelope(Command command, long version, Instant at) {
        return envelope(
                command.commandId(), command.aggregateId(), version, at, command.by().kind());
    }

    private Envelope envelope(
            String eventId, String aggregateId, long version, Instant at, ActorKind actor) {
        var envelope =
                Envelope.newBuilder()
                        .setEventId(eventId)
                        .setAggregateId(aggregateId)
                        .setVersion(version)
                        .setOccurredAt(at)
                        .setActor(actor);
        String trace = traces.current();
        if (trace != null) {
            envelope.setTrace(trace);
        }
        return envelope.build();
    }

    /**
     * Publishes the present state once more, as a message of the same version that tells no fact.
     * Returns when Kafka has taken it and the history knows where.
     */
    void restate(String id) {
        Document present = documents.findSettled(id);
        if (present != null) {
            await(restate(present));
        }
    }

    /** All aggregates of the type but those. What changes meanwhile is published by its change. */
    long restateAll(Set<String> without) {
        long count = 0;
        List<Restated> underWay = new ArrayList<>();
        for (Document document : documents.all()) {
            if (without.contains(document.getString(AggregateDocuments.ID))) {
                continue;
            }
            underWay.add(restate(document));
            count++;
            if (underWay.size() == RESTATED_AT_ONCE) {
                underWay.forEach(this::await);
                underWay.clear();
            }
        }
        underWay.forEach(this::await);
        return count;
    }

    /** Whether the aggregate is one that others may know, and not an erased one. */
    boolean tellsState(String id) {
        Document present = documents.findSettled(id);
        return present != null
                && Messages.hasState(
                        type.message(envelope(versioned(present)), null, state(present)));
    }

    private Restated restate(Document document) {
        Versioned<S> now = versioned(document);
        byte[] message = message(envelope(now), null, now.state());
        return new Restated(
                now.id(), now.version(), sender.send(topic, now.id(), now.version(), message));
    }

    private Envelope envelope(Versioned<?> now) {
        return envelope(
                now.id() + ":" + now.version() + ":state",
                now.id(),
                now.version(),
                now.changedAt(),
                ActorKind.SYSTEM);
    }

    private void await(Restated restated) {
        long offset = Sender.await(restated.acknowledgement()).offset();
        history.noteOffset(restated.id(), restated.version(), offset);
    }
}
