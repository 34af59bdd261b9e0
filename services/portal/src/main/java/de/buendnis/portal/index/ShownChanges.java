package de.buendnis.portal.index;

import de.buendnis.contracts.Envelope;
import de.buendnis.platform.telemetry.Traces;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of each change that readers see it now, as a step of the trace of its cause: who misses a
 * change on the pages learns how far it came. Of news alone; a stock that is read for the first
 * time would be a hundred thousand steps. Used by the thread that writes the index.
 */
final class ShownChanges {

    private static final Logger LOG = LoggerFactory.getLogger(ShownChanges.class);

    private record Change(String key, long version, String trace) {}

    private final Traces traces;
    private final List<Change> unseen = new ArrayList<>();
    private boolean following;

    ShownChanges(Traces traces) {
        this.traces = traces;
    }

    /** What comes from now on is news, or is not. */
    void follow(boolean news) {
        following = news;
    }

    void note(String key, Envelope cause) {
        if (following && cause.getTrace() != null) {
            unseen.add(new Change(key, cause.getVersion(), cause.getTrace()));
        }
    }

    /** Readers see all that was noted. */
    void tell() {
        unseen.forEach(
                change ->
                        traces.causedBy(change.trace(), "buendnis.index.change")
                                .highCardinalityKeyValue("key", change.key())
                                .observe(
                                        () ->
                                                LOG.info(
                                                        "{} is shown in version {}",
                                                        change.key(),
                                                        change.version())));
        unseen.clear();
    }
}
