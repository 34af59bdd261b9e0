package de.buendnis.platform.messaging;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The way of one aggregate's entries to Kafka: one at a time, so that a failed one stops the later
 * ones, and each once, though every writer hands over all that was pending. Used by the publisher's
 * thread alone.
 */
final class Lane {

    private final Deque<OutboxEntry> waiting = new ArrayDeque<>();
    private @Nullable OutboxEntry underWay;
    private long taken;
    private long acknowledged;

    /** Takes over what is newer than all that was taken before. Entries come in order. */
    void take(Collection<OutboxEntry> pending) {
        for (OutboxEntry entry : pending) {
            if (entry.version() > taken) {
                waiting.add(entry);
                taken = entry.version();
            }
        }
    }

    /** What goes next, or null while something is under way or nothing is left. */
    @Nullable OutboxEntry next() {
        if (underWay == null) {
            underWay = waiting.poll();
            return underWay;
        }
        return null;
    }

    void arrived(OutboxEntry entry) {
        acknowledged = entry.version();
        underWay = null;
    }

    /** Forgets all that Kafka has not acknowledged: a sweep brings it again. */
    void failed() {
        waiting.clear();
        underWay = null;
        taken = acknowledged;
    }

    boolean isIdle() {
        return underWay == null && waiting.isEmpty();
    }
}
