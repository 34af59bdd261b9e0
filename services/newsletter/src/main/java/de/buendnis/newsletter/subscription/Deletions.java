package de.buendnis.newsletter.subscription;

import de.buendnis.platform.mongo.Sweeps;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes who has not confirmed in time, and proofs that nobody may ask for any more. */
@Component
class Deletions {

    private static final Logger LOG = LoggerFactory.getLogger(Deletions.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SubscriptionRows rows;
    private final Clock clock;

    Deletions(SubscriptionRows rows, Clock clock, Sweeps sweeps) {
        this.rows = rows;
        this.clock = clock;
        sweeps.every(PAUSE, "deletion of subscriptions", this::run);
    }

    void run() {
        long deleted = rows.deleteDue(clock.instant());
        if (deleted > 0) {
            LOG.info("{} subscriptions were due to be deleted", deleted);
        }
    }
}
