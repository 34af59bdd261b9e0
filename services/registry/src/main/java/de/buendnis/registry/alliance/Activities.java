package de.buendnis.registry.alliance;

import java.time.Instant;
import java.util.Optional;

/** What alliances do elsewhere on the platform. Another feature knows; alliances only ask. */
public interface Activities {

    /** The latest activity of an alliance; empty if none is known. */
    Optional<Latest> latestOf(String allianceId);

    /**
     * A sign of life.
     *
     * @param what in German
     * @param at from when the dormancy clock runs
     */
    record Latest(String what, Instant at) {}
}
