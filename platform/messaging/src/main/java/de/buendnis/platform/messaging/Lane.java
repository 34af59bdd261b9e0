package de.buendnis.platform.messaging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one aggregate's entries to Kafka: one at a time, so that a failed one stops the later
 * ones, and each once, though several hand it over. Used by the publisher's thread alone.
 */
final class Lane {

    final Outlet<?, ?> outlet;
    final String id;

    private final Deque<OutboxEntry> waiting = new ArrayDeque<>();
    private @Nullable OutboxEntry underWay;
    private long taken;
    private long acknowledged;
    private boolean interrupted;

    /**
     * A lane that has nothing to do yet.
     *
     * @param after the version up to which all is published
     */
    Lane(Outlet<?, ?> outlet, String id, long after) {
        this.outlet = outlet;
        this.id = id;
        this.taken = after;
        this.acknowledged = after;
    }

    /**
     * Those that were not taken before. None if something before them is missing here, because it
     * failed: a sweep brings all of it in order.
     *
     * @param after the version after which {@code pending} is everything
     */
    List<OutboxEntry> newer(long after, List<OutboxEntry> pending) {
        return after > taken
                ? List.of()
                : pending.stream().filter(entry -> entry.version() > taken).toList();
    }

    /** Takes {@linkplain #newer newer} ones over, which come in order. */
    void take(List<OutboxEntry> newer) {
        if (!newer.isEmpty()) {
            waiting.addAll(newer);
            taken = newer.getLast().version();
            interrupted = false;
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
     * Forgets all that Kafka has not acknowledged.
     *
     * @return how many bytes that were
     */
    long interrupt() {
        long bytes = OutboxEntry.bytes(waiting) + (underWay == null ? 0 : underWay.bytes());
        waiting.clear();
        underWay = null;
        taken = acknowledged;
        interrupted = true;
        return bytes;
    }

    /** Whether a new lane in its place would know as much. */
    boolean isIdle() {
        return underWay == null && waiting.isEmpty() && !interrupted;
    }

    @Override
    public String toString() {
        return outlet.topic() + " " + id;
    }
}
