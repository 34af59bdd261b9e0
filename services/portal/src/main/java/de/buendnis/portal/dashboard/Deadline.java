package de.buendnis.portal.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline with its urgency.
 *
 * @param kind of the badge: danger, warning, or null for plain text
 */
record Deadline(@Nullable String kind, String words) {

    private static final int SOON = 3;

    static Deadline of(@Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return new Deadline(null, "ohne\u00a0Frist");
        }
        long days = Words.daysUntil(dueAt, now);
        if (days < 0 || dueAt.isBefore(now)) {
            return new Deadline(
                    "danger",
                    days == 0
                            ? "heute abgelaufen"
                            : Words.counted(-days, "Tag", "Tage") + " über der Frist");
        }
        if (days == 0) {
            return new Deadline("warning", "heute");
        }
        return days <= SOON
                ? new Deadline(
                        "warning", "Frist in " + (days == 1 ? "1\u00a0Tag" : days + "\u00a0Tagen"))
                : new Deadline(null, "bis " + Words.day(dueAt, now));
    }
}
