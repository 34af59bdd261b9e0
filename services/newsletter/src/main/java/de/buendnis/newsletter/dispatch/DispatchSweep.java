package de.buendnis.newsletter.dispatch;

import de.buendnis.platform.mongo.Sweeps;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks for runs that should go on. */
@Component
class DispatchSweep {

    DispatchSweep(
            EditionRuns runs,
            Sweeps sweeps,
            @Value("${buendnis.dispatch.pause:1s}") Duration pause) {
        sweeps.every(pause, "dispatch", runs::advance);
    }
}
