package de.buendnis.platform.messaging;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives parked records to their consumers once more: those of one key in order, up to the first
 * that fails.
 */
final class Replay {

    /**
     * How far it came.
     *
     * @param failure why it stopped, or null if nothing is left
     */
    record Outcome(int replayed, @Nullable String failure) {}

    private final ParkedRecords parked;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();

    Replay(ParkedRecords parked) {
        this.parked = parked;
    }

    void register(String consumer, Handler handler) {
        handlers.put(consumer, handler);
    }

    /** All of a key. */
    Outcome replay(String consumer, String key) {
        int replayed = 0;
        Optional<ParkedRecord> next = parked.first(consumer, key);
        while (next.isPresent()) {
            String failure = failure(next.get());
            if (failure != null) {
                return new Outcome(replayed, failure);
            }
            replayed++;
            next = parked.first(consumer, key);
        }
        return new Outcome(replayed, null);
    }

    private @Nullable String failure(ParkedRecord record) {
        Handler handler = handlers.get(record.consumer());
        if (handler == null) {
            return "Diesen Empfänger gibt es nicht mehr: " + record.consumer();
        }
        try {
            handler.handle(record.record());
        } catch (RuntimeException failed) {
            String error = failed.getClass().getSimpleName() + ": " + failed.getMessage();
            parked.noteError(record.id(), error);
            return error;
        }
        parked.remove(record.id());
        return null;
    }
}
