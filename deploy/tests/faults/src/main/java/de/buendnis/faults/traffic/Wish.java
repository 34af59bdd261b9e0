package de.buendnis.faults.traffic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What somebody asks of the platform. Nobody has two wishes at once, so the history's person and
 * time tell which wish an entry carries out, without knowing how services work.
 */
public final class Wish {

    private final Store store;
    private final String person;
    private final Instant begun;
    private volatile boolean acknowledged;

    /** Histories know milliseconds: what was done in this one belongs to the wish before. */
    Wish(Store store, String person) {
        this.store = store;
        this.person = person;
        this.begun = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    }

    /** Kind of the aggregate that it is about. */
    public Store store() {
        return store;
    }

    /** As the history names whoever has it. */
    public String person() {
        return person;
    }

    public Instant begun() {
        return begun;
    }

    /** Whether it was answered that it is done. */
    public boolean isAcknowledged() {
        return acknowledged;
    }

    void acknowledge() {
        acknowledged = true;
    }

    @Override
    public String toString() {
        return "%s's wish of %s".formatted(person, begun);
    }
}
