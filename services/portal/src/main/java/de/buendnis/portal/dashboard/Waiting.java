package de.buendnis.portal.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits in one service, as it answers to {@code GET /internal/waiting}.
 *
 * @param sections how far a coordinator's portrait is; empty for staff
 */
record Waiting(int count, @Nullable Instant oldestSince, List<Task> tasks, List<Section> sections) {

    Waiting {
        // A service may leave out what it has none of.
        tasks = List.copyOf(Objects.requireNonNullElse(tasks, List.of()));
        sections = List.copyOf(Objects.requireNonNullElse(sections, List.of()));
    }

    /**
     * One thing to do.
     *
     * @param link within the platform
     * @param action the verb on the button
     */
    record Task(
            String title,
            @Nullable String detail,
            String link,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable String assignee,
            String action) {}

    /** A section of the portrait. */
    record Section(String title, String link, boolean complete) {}
}
