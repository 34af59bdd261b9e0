package de.buendnis.platform.messaging;

import java.time.Instant;

/** An aggregate's state, and which version of the aggregate it is. */
public record Versioned<S>(String id, long version, S state, Instant changedAt) {

    /** How many changes led here. Versions tell it too, but for what a restored backup adds. */
    public long changes() {
        return version % Restorations.STEP;
    }
}
