package de.buendnis.platform.messaging;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is made upon.
 *
 * @param pending how many entries wait in the outbox, at most
 * @param pendingBytes of their messages
 * @param outbox those entries, or null if this was remembered and not loaded
 */
record Basis<S>(
        long version, S state, int pending, long pendingBytes, @Nullable List<OutboxEntry> outbox) {

    static final int MOST_PENDING = 100;
    static final int MOST_PENDING_BYTES = 4 << 20;

    static <S> Basis<S> loaded(long version, S state, List<OutboxEntry> outbox) {
        return new Basis<>(version, state, outbox.size(), OutboxEntry.bytes(outbox), outbox);
    }

    /** After one more entry was written, of which this process knows nothing but that. */
    Basis<S> after(OutboxEntry entry, S state) {
        return new Basis<>(entry.version(), state, pending + 1, pendingBytes + entry.bytes(), null);
    }

    boolean isLoaded() {
        return outbox != null;
    }

    boolean isFull() {
        return pending >= MOST_PENDING || pendingBytes >= MOST_PENDING_BYTES;
    }

    /** The version after which {@link #withPending} holds everything that is pending. */
    long knownAfter() {
        return isLoaded() ? 0 : version;
    }

    List<OutboxEntry> withPending(OutboxEntry entry) {
        if (outbox == null || outbox.isEmpty()) {
            return List.of(entry);
        }
        return Stream.concat(outbox.stream(), Stream.of(entry)).toList();
    }
}
