package de.buendnis.newsletter.subscription;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Where a subscription stands, and what is known of the subscriber then. */
sealed interface Stage {

    /** In documents. Queries name them, so they never change. */
    String REQUESTED = "requested";

    String ACTIVE = "active";
    String ENDED = "ended";

    /**
     * Somebody has typed the address; whether its owner did is not known.
     *
     * @param letters how many confirmations were mailed
     */
    @TypeAlias(REQUESTED)
    record Requested(String address, ConsentText text, Instant at, int letters) implements Stage {}

    /** The owner of the address has confirmed. */
    @TypeAlias(ACTIVE)
    record Active(String address, ConsentRecord consent) implements Stage {}

    /** Unsubscribed: the address is gone, the proof stays for a while. */
    @TypeAlias(ENDED)
    record Ended(ConsentRecord consent, Instant at) implements Stage {}
}
