package de.buendnis.platform.web.waiting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should do.
 *
 * @param title an imperative
 * @param link within the platform
 * @param since when it began to wait
 * @param dueAt by when it should be done, if there is such a time
 * @param assignee who has taken it on, if somebody has
 * @param action the verb on the button
 */
public record Task(
        String title,
        String detail,
        String link,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        String action) {

    /** A task that nobody takes on in person. */
    public Task(
            String title,
            String detail,
            String link,
            Instant since,
            @Nullable Instant dueAt,
            String action) {
        this(title, detail, link, since, dueAt, null, action);
    }
}
