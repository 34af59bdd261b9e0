package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form carries unseen.
 *
 * @param version of the alliance that the form was filled in for
 * @param wish handed out with the form, so that a double click is one wish
 */
record Ticket(@Nullable Long version, @Nullable String wish) {

    static Ticket of(Versioned<Alliance> seen) {
        return new Ticket(seen.version(), UUID.randomUUID().toString());
    }

    /**
     * The version, or one that no alliance has: who does not say what was seen, has seen nothing.
     */
    long seen() {
        return version == null ? 0 : version;
    }

    /** The same wish, upon the state that is stored now. */
    Ticket upon(Versioned<Alliance> seen) {
        return new Ticket(seen.version(), wish);
    }
}
