package de.buendnis.consultation.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the desk deals with a request.
 *
 * @param unit id of the unit that it belongs to
 * @param assignee null until somebody has taken it
 * @param since when it came into the present stage
 * @param dueAt by when the desk should have done something, null while it need not
 */
public record Handling(
        String unit, @Nullable Assignee assignee, Instant since, @Nullable Instant dueAt) {

    Handling by(@Nullable Assignee other) {
        return new Handling(unit, other, since, dueAt);
    }

    Handling in(String otherUnit) {
        return new Handling(otherUnit, assignee, since, dueAt);
    }

    Handling since(Instant moment) {
        return new Handling(unit, assignee, moment, dueAt);
    }

    Handling due(@Nullable Instant moment) {
        return new Handling(unit, assignee, since, moment);
    }
}
