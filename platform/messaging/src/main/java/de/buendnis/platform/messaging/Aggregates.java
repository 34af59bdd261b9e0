package de.buendnis.platform.messaging;

import com.mongodb.MongoServerException;
import de.buendnis.contracts.Envelope;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

    static final int LARGEST_STATE = 512 << 10;

    /** Below Kafka's limit for a request, which would hold the aggregate's messages up for ever. */
    private static final int LARGEST_MESSAGE = 900 << 10;

    private static final DocumentCodec CODEC = new DocumentCodec();

    /**
     * One line of an aggregate's history.
     *
     * @param version of the aggregate after it
     * @param trace the {@code traceparent} of what caused it, if that was traced
     */
    public record Entry<H>(
            long version, Instant at, Actor by, H happening, @Nullable String trace) {}

    /** What a command writes; the state is encoded once, to be measured and to be sent. */
    private record Change<S>(S state, RawBsonDocument stored, OutboxEntry entry) {

        int size() {
            return stored.getByteBuffer().remaining();
        }
    }

    private final Outlet<S, H> outlet;
    private final MongoOperations mongo;
    private final Publisher publisher;
    private final Restorations restorations;
    private final Clock clock;
    private final RecentStates<S> recent = new RecentStates<>();

    Aggregates(
            Outlet<S, H> outlet,
            MongoOperations mongo,
            Publisher publisher,
            Restorations restorations,
            Clock clock) {
        this.outlet = outlet;
        this.mongo = mongo;
        this.publisher = publisher;
        this.restorations = restorations;
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
        Change<S> change = change(command, restorations.floor() + 1, null, happening);
        return Attempts.untilCertain(uncertain -> create(command, change));
    }

    private Optional<Versioned<S>> create(Command command, Change<S> change) {
        String id = command.aggregateId();
        try {
            outlet.documents().insert(id, change.stored(), change.entry());
        } catch (MongoServerException refused) {
            Document existing =
                    Attempts.isDuplicateKey(refused) ? outlet.documents().find(id) : null;
            if (existing == null) {
                throw refused; // not about the id, but perhaps about an index of the feature's own
            }
            if (outlet.remembers(existing, command.aggregateId(), command.commandId())) {
                return settled(existing);
            }
            throw new CommandRefused(Reason.ALREADY_EXISTS);
        }
        return Optional.of(done(id, Basis.loaded(0, change.state(), List.of()), change));
    }

    /**
     * Loads the aggregate, decides, and stores what happened together with its message.
     *
     * @param decision what happens in this state; throws the feature's own refusals. Asked again
     *     when another writer was faster, or when it refused what may have been out of date
     * @throws CommandRefused with each reason but ALREADY_EXISTS
     * @throws org.springframework.dao.DuplicateKeyException if a unique index of the feature is
     *     violated
     */
    public Versioned<S> decide(Command command, Function<S, H> decision) {
        return Attempts.untilCertain(uncertain -> decide(command, decision, uncertain));
    }

    private Optional<Versioned<S>> decide(
            Command command, Function<S, H> decision, boolean uncertain) {
        Basis<S> remembered = recent.find(command.aggregateId(), command.version());
        if (!uncertain && remembered != null && !remembered.isFull()) {
            return decide(command, decision, remembered);
        }
        Document document = load(command.aggregateId(), uncertain);
        long version = document.getLong(AggregateDocuments.VERSION);
        boolean stale = command.version() != null && command.version() != version;
        // At the very version that it was formed upon, a command cannot have been carried out.
        if ((stale || uncertain || command.version() == null)
                && outlet.remembers(document, command.aggregateId(), command.commandId())) {
            return settled(document);
        }
        if (stale) {
            throw new CommandRefused(Reason.STALE_VERSION);
        }
        Basis<S> loaded =
                Basis.loaded(version, outlet.state(document), AggregateDocuments.pending(document));
        // A newer schema, while a release is rolled out or back: writing would drop what only the
        // newer release knows.
        if (loaded.isFull() || outlet.isNewer(document)) {
            throw new CommandRefused(Reason.OVERLOADED);
        }
        return decide(command, decision, loaded);
    }

    /** Empty if the aggregate is not, or may not be, what the decision was made upon. */
    private Optional<Versioned<S>> decide(
            Command command, Function<S, H> decision, Basis<S> basis) {
        String id = command.aggregateId();
        Change<S> change;
        try {
            H happening = decision.apply(basis.state());
            change = change(command, basis.version() + 1, basis.state(), happening);
        } catch (RuntimeException refused) {
            if (basis.isLoaded()) {
                throw refused;
            }
            recent.forget(id);
            return Optional.empty();
        }
        if (!outlet.documents().update(id, basis.version(), change.stored(), change.entry())) {
            recent.forget(id);
            return Optional.empty();
        }
        return Optional.of(done(id, basis, change));
    }

    private Versioned<S> done(String id, Basis<S> before, Change<S> change) {
        OutboxEntry entry = change.entry();
        if (publisher.offer(outlet, id, before.knownAfter(), before.withPending(entry))) {
            recent.keep(id, before.after(entry, change.state()), change.size());
        } else {
            // The next command loads what the publisher has to have first.
            recent.forget(id);
        }
        return new Versioned<>(id, entry.version(), change.state(), entry.at());
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
        String id = seen.getString(AggregateDocuments.ID);
        return Optional.ofNullable(outlet.documents().findSettled(id))
                .map(outlet::versioned)
                .filter(now -> now.version() >= seen.getLong(AggregateDocuments.VERSION));
    }

    private Change<S> change(Command command, long version, @Nullable S before, H happening) {
        S state = outlet.type().apply(before, happening);
        var stored = new RawBsonDocument(outlet.write(Objects.requireNonNull(state)), CODEC);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Envelope envelope = outlet.envelope(command, version, at);
        byte[] message = outlet.message(envelope, happening, state);
        var entry =
                new OutboxEntry(
                        version,
                        command.commandId(),
                        at,
                        command.by(),
                        outlet.write(Objects.requireNonNull(happening)),
                        outlet.type().upgrades().current(),
                        new Binary(message),
                        outlet.type().mails(command.aggregateId(), happening, state),
                        envelope.getTrace());
        var change = new Change<>(state, stored, entry);
        if (change.size() > LARGEST_STATE || message.length > LARGEST_MESSAGE) {
            throw new CommandRefused(Reason.TOO_LARGE);
        }
        return change;
    }

    /**
     * What happened, newest first, whether it is published yet or not. Pages count from 0. A page
     * is shorter by what only a newer release, which was taken back, could tell.
     */
    public List<Entry<H>> history(String id, int page, int size) {
        List<Document> pending = pending(id).reversed();
        int skip = page * size;
        var entries = new ArrayList<>(pending.stream().skip(skip).limit(size).toList());
        int missing = size - entries.size();
        if (missing > 0) {
            outlet.history()
                    .newestFirst(id, pending.stream().map(OutboxEntry::version).toList())
                    .skip(Math.max(0, skip - pending.size()))
                    .limit(missing)
                    .into(entries);
        }
        return entries.stream().filter(outlet::knows).map(outlet::line).toList();
    }

    /** Oldest first, as they were written. */
    private List<Document> pending(String id) {
        Document document = outlet.documents().find(id);
        return document == null ? List.of() : AggregateDocuments.outbox(document);
    }

    /**
     * The state as it was at an earlier version, told again from the beginning; empty if something
     * happened by then that only a newer release, which was taken back, knows.
     */
    public Optional<S> at(String id, long version) {
        // In this order, because entries move from the outbox to the history.
        List<Document> pending = pending(id);
        List<Document> published = outlet.history().oldestFirst(id).into(new ArrayList<>());
        @Nullable S state = null;
        long reached = 0;
        for (Document entry : Stream.concat(published.stream(), pending.stream()).toList()) {
            long next = OutboxEntry.version(entry);
            if (next > reached && next <= version) {
                if (!outlet.knows(entry)) {
                    return Optional.empty();
                }
                state = outlet.type().apply(state, outlet.happening(entry));
                reached = next;
            }
        }
        return Optional.ofNullable(state);
    }
}
