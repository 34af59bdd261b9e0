package de.buendnis.platform.messaging;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one aggregate's entries to Kafka: one at a time, so that a failed one stops the later
 * ones, and each once, though every writer hands over all that was pending. Used by the publisher's
 * thread alone.
 */
final class Lane {

    final Outlet<?, ?> outlet;
    final String id;

    private final Deque<OutboxEntry> waiting = new ArrayDeque<>();
    private @Nullable OutboxEntry underWay;
    private long taken;
    private long acknowledged;

    Lane(Outlet<?, ?> outlet, String id) {
        this.outlet = outlet;
        this.id = id;
    }

    /** Those that were not taken before. */
    List<OutboxEntry> newer(Collection<OutboxEntry> pending) {
        return pending.stream().filter(entry -> entry.version() > taken).toList();
    }

    /** Takes {@linkplain #newer newer} ones over, which come in order. */
    void take(List<OutboxEntry> newer) {
        if (!newer.isEmpty()) {
            waiting.addAll(newer);
            taken = newer.getLast().version();
        }
    }

    /** What goes next, or null while something is under way or nothing is left. */
    @Nullable OutboxEntry next() {
        if (underWay != null) {
            return null;
        }
        underWay = waiting.poll();
        return underWay;
    }

    void arrived(OutboxEntry entry) {
        acknowledged = entry.version();
        underWay = null;
    }

    /**
     * Forgets all that Kafka has not acknowledged: a sweep brings it again.
     *
     * @return how many bytes that were
     */
    long failed() {
        long bytes = OutboxEntry.bytes(waiting) + (underWay == null ? 0 : underWay.bytes());
        waiting.clear();
        underWay = null;
        taken = acknowledged;
        return bytes;
    }

    boolean isIdle() {
        return underWay == null && waiting.isEmpty();
    }

    @Override
    public String toString() {
        return outlet.topic() + " " + id;
    }
}
