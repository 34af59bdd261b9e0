package de.buendnis.platform.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.data.mongodb.core.query.Query;

/** The aggregates of one type: loading, deciding, one write with the message, publishing. */
public final class Aggregates<S, H> {

    /**
     * One line of an aggregate's history.
     *
     * @param version of the aggregate after it
     */
    public record Entry<H>(long version, Instant at, Actor by, H happening) {}

    Aggregates() {}

    public Optional<Versioned<S>> find(String id) {
        throw new UnsupportedOperationException(id);
    }

    /**
     * @throws CommandRefused UNKNOWN_AGGREGATE
     */
    public Versioned<S> get(String id) {
        return find(id).orElseThrow(() -> new CommandRefused(CommandRefused.Reason.UNKNOWN_AGGREGATE));
    }

    /** The aggregates whose documents match; states are below {@code state.} */
    public List<Versioned<S>> query(Query query) {
        throw new UnsupportedOperationException(query.toString());
    }

    public Versioned<S> create(Command command, H happening) {
        throw new UnsupportedOperationException(command + " " + happening);
    }

    public Versioned<S> decide(Command command, Function<S, H> decision) {
        throw new UnsupportedOperationException(command + " " + decision);
    }

    /** What happened, newest first, whether published yet or not. Pages count from 0. */
    public List<Entry<H>> history(String id, int page, int size) {
        throw new UnsupportedOperationException(id + page + size);
    }

    /** The state as it was at an earlier version. */
    public Optional<S> at(String id, long version) {
        throw new UnsupportedOperationException(id + version);
    }
}
