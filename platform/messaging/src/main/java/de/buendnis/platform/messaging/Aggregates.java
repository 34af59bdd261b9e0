package de.buendnis.platform.messaging;

import com.mongodb.MongoServerException;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The aggregates of one type: loading, deciding, one write with the message, publishing. One
 * document is one transaction; there is no other.
 */
public final class Aggregates<S, H> {

    static final int MOST_PENDING = 100;
    static final int MOST_PENDING_BYTES = 4 << 20;
    static final int LARGEST_STATE = 512 << 10;

    /** Below Kafka's limit for a request, which would hold the aggregate's messages up for ever. */
    private static final int LARGEST_MESSAGE = 900 << 10;

    private static final DocumentCodec CODEC = new DocumentCodec();

    private static final Comparator<Document> NEWEST_FIRST =
            Comparator.comparing((Document entry) -> OutboxEntry.version(entry)).reversed();

    /**
     * One line of an aggregate's history.
     *
     * @param version of the aggregate after it
     */
    public record Entry<H>(long version, Instant at, Actor by, H happening) {}

    private final Outlet<S, H> outlet;
    private final MongoOperations mongo;
    private final Publisher publisher;
    private final Clock clock;

    Aggregates(Outlet<S, H> outlet, MongoOperations mongo, Publisher publisher, Clock clock) {
        this.outlet = outlet;
        this.mongo = mongo;
        this.publisher = publisher;
        this.clock = clock;
    }

    public Optional<Versioned<S>> find(String id) {
        return Optional.ofNullable(outlet.documents().find(id)).map(outlet::versioned);
    }

    /**
     * The aggregate of this id.
     *
     * @throws CommandRefused UNKNOWN_AGGREGATE
     */
    public Versioned<S> get(String id) {
        return find(id).orElseThrow(() -> new CommandRefused(Reason.UNKNOWN_AGGREGATE));
    }

    /** The aggregates whose documents match. The fields of states are named {@code state.…}. */
    public List<Versioned<S>> query(Query query) {
        Query lean = Query.of(query);
        lean.fields().exclude(AggregateDocuments.OUTBOX);
        return mongo.find(lean, Document.class, outlet.type().collection()).stream()
                .map(outlet::versioned)
                .toList();
    }

    /**
     * Creates the aggregate; the same command again is answered with the state.
     *
     * @throws CommandRefused ALREADY_EXISTS if another command created the id
     * @throws org.springframework.dao.DuplicateKeyException if a unique index of the feature is
     *     violated
     */
    public Versioned<S> create(Command command, H happening) {
        S state = outlet.type().apply(null, happening);
        OutboxEntry entry = entry(command, 1, happening, state);
        RawBsonDocument stored = stored(state);
        return Attempts.untilCertain(uncertain -> create(command, entry, state, stored));
    }

    private Optional<Versioned<S>> create(
            Command command, OutboxEntry entry, S state, BsonDocument stored) {
        try {
            outlet.documents()
                    .insert(
                            command.aggregateId(),
                            stored,
                            outlet.type().upgrades().current(),
                            entry);
        } catch (MongoServerException taken) {
            if (!Attempts.isDuplicateKey(taken)) {
                throw taken;
            }
            Document existing = outlet.documents().find(command.aggregateId());
            if (existing == null) {
                throw taken; // an index of the feature's own
            }
            if (isDone(command, existing)) {
                return settled(existing);
            }
            throw new CommandRefused(Reason.ALREADY_EXISTS);
        }
        publisher.offer(outlet, command.aggregateId(), List.of(entry));
        return Optional.of(new Versioned<>(command.aggregateId(), 1, state, entry.at()));
    }

    /**
     * Loads the aggregate, decides, and stores what happened together with its message.
     *
     * @param decision what happens in this state; throws the feature's own refusals. Asked again
     *     when another writer was faster, if the command holds whatever the version is
     * @throws CommandRefused with each reason but ALREADY_EXISTS
     * @throws org.springframework.dao.DuplicateKeyException if a unique index of the feature is
     *     violated
     */
    public Versioned<S> decide(Command command, Function<S, H> decision) {
        return Attempts.untilCertain(uncertain -> decide(command, decision, uncertain));
    }

    private Optional<Versioned<S>> decide(
            Command command, Function<S, H> decision, boolean uncertain) {
        Document document = load(command.aggregateId(), uncertain);
        long version = document.getLong(AggregateDocuments.VERSION);
        boolean stale = command.version() != null && command.version() != version;
        // At the very version that it was formed upon, a command cannot have been carried out.
        if ((stale || uncertain || command.version() == null) && isDone(command, document)) {
            return settled(document);
        }
        if (stale) {
            throw new CommandRefused(Reason.STALE_VERSION);
        }
        requireRoom(document);
        S before = outlet.state(document);
        H happening = decision.apply(before);
        S state = outlet.type().apply(before, happening);
        OutboxEntry entry = entry(command, version + 1, happening, state);
        List<OutboxEntry> pending =
                outlet.documents()
                        .update(
                                command.aggregateId(),
                                version,
                                stored(state),
                                outlet.type().upgrades().current(),
                                entry);
        if (pending == null) {
            return Optional.empty();
        }
        publisher.offer(outlet, command.aggregateId(), pending);
        return Optional.of(new Versioned<>(command.aggregateId(), version + 1, state, entry.at()));
    }

    private Document load(String id, boolean settled) {
        Document document =
                settled ? outlet.documents().findSettled(id) : outlet.documents().find(id);
        if (document == null) {
            throw new CommandRefused(Reason.UNKNOWN_AGGREGATE);
        }
        return document;
    }

    /** What was seen or later, as soon as no fail-over can take it back; empty until then. */
    private Optional<Versioned<S>> settled(Document seen) {
        return Optional.ofNullable(
                        outlet.documents().findSettled(seen.getString(AggregateDocuments.ID)))
                .map(outlet::versioned)
                .filter(now -> now.version() >= seen.getLong(AggregateDocuments.VERSION));
    }

    /** An entry moves from the outbox to the history: so in this order, it cannot be missed. */
    private boolean isDone(Command command, Document document) {
        return AggregateDocuments.outbox(document).stream()
                        .anyMatch(
                                entry ->
                                        command.commandId()
                                                .equals(entry.getString(OutboxEntry.EVENT_ID)))
                || outlet.history().knows(command.aggregateId(), command.commandId());
    }

    private void requireRoom(Document document) {
        if (document.getInteger(AggregateDocuments.SCHEMA) > outlet.type().upgrades().current()) {
            // While a release is rolled out or back: writing would drop what only the newer one
            // knows.
            throw new CommandRefused(Reason.OVERLOADED);
        }
        List<Document> pending = AggregateDocuments.outbox(document);
        long bytes = pending.stream().mapToLong(OutboxEntry::messageLength).sum();
        if (pending.size() >= MOST_PENDING || bytes >= MOST_PENDING_BYTES) {
            throw new CommandRefused(Reason.OVERLOADED);
        }
    }

    private OutboxEntry entry(Command command, long version, H happening, S state) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        byte[] message = outlet.message(outlet.envelope(command, version, at), happening, state);
        if (message.length > LARGEST_MESSAGE) {
            throw new CommandRefused(Reason.TOO_LARGE);
        }
        return new OutboxEntry(
                version,
                command.commandId(),
                at,
                command.by(),
                outlet.write(Objects.requireNonNull(happening)),
                outlet.type().upgrades().current(),
                new Binary(message),
                outlet.type().mails(command.aggregateId(), happening, state));
    }

    /** Encoded once, to be measured and to be sent. */
    private RawBsonDocument stored(S state) {
        var stored = new RawBsonDocument(outlet.write(Objects.requireNonNull(state)), CODEC);
        if (stored.getByteBuffer().remaining() > LARGEST_STATE) {
            throw new CommandRefused(Reason.TOO_LARGE);
        }
        return stored;
    }

    /** What happened, newest first, whether it is published yet or not. Pages count from 0. */
    public List<Entry<H>> history(String id, int page, int size) {
        List<Document> pending = pendingNewestFirst(id);
        List<Long> versions = pending.stream().map(OutboxEntry::version).toList();
        int skip = page * size;
        var entries = new ArrayList<>(pending.stream().skip(skip).limit(size).toList());
        int missing = size - entries.size();
        if (missing > 0) {
            outlet.history()
                    .newestFirst(id, versions)
                    .skip(Math.max(0, skip - pending.size()))
                    .limit(missing)
                    .into(entries);
        }
        return entries.stream().map(this::line).toList();
    }

    private List<Document> pendingNewestFirst(String id) {
        @Nullable Document document = outlet.documents().find(id);
        return document == null
                ? List.of()
                : AggregateDocuments.outbox(document).stream().sorted(NEWEST_FIRST).toList();
    }

    private Entry<H> line(Document entry) {
        return new Entry<>(
                OutboxEntry.version(entry),
                entry.getDate(OutboxEntry.AT).toInstant(),
                OutboxEntry.actor(entry.get(OutboxEntry.BY, Document.class)),
                outlet.happening(entry));
    }

    /** The state as it was at an earlier version, told again from the beginning. */
    public Optional<S> at(String id, long version) {
        List<Document> pending = pendingNewestFirst(id).reversed();
        Stream<Document> published =
                outlet.history().oldestFirst(id, version).into(new ArrayList<>()).stream();
        @Nullable S state = null;
        long reached = 0;
        for (Document entry : Stream.concat(published, pending.stream()).toList()) {
            long next = OutboxEntry.version(entry);
            if (next > reached && next <= version) {
                state = outlet.type().apply(state, outlet.happening(entry));
                reached = next;
            }
        }
        return Optional.ofNullable(state);
    }
}
