package de.buendnis.platform.messaging;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states that this process wrote last, so that the next command on one of them loads nothing.
 * Holds only what a majority has acknowledged, so nothing that a fail-over takes back. Another
 * instance may have written meanwhile: the version in the condition of each write tells.
 */
final class RecentStates<S> {

    /** As stored; several times that on the heap. */
    private static final long MOST_BYTES = 3 << 20;

    private record Kept<S>(Basis<S> basis, int bytes) {}

    private final Map<String, Kept<S>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** The state of exactly this version, if it is here. */
    synchronized @Nullable Basis<S> find(String id, @Nullable Long version) {
        if (version == null) {
            return null;
        }
        Kept<S> found = kept.get(id);
        return found != null && found.basis().version() == version ? found.basis() : null;
    }

    /**
     * Keeps a state in the place of the aggregate's earlier one.
     *
     * @param size in bytes
     */
    synchronized void keep(String id, Basis<S> basis, int size) {
        forget(id);
        kept.put(id, new Kept<>(basis, size));
        bytes += size;
        Iterator<Kept<S>> oldestFirst = kept.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= oldestFirst.next().bytes();
            oldestFirst.remove();
        }
    }

    synchronized void forget(String id) {
        Kept<S> gone = kept.remove(id);
        bytes -= gone == null ? 0 : gone.bytes();
    }
}
