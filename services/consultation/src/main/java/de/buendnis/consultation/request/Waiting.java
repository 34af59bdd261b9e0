package de.buendnis.consultation.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the visitor in this service, as the dashboards read it.
 *
 * @param oldestSince since when the oldest task waits, null if none does
 */
record Waiting(int count, @Nullable Instant oldestSince, List<Task> tasks) {

    /**
     * @param since when it began to wait
     * @param dueAt by when it should be done, if there is such a time
     * @param assignee who has taken it on, if somebody has
     * @param action the verb on the button
     */
    record Task(
            String title,
            String detail,
            String link,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable String assignee,
            String action) {}

    static Waiting of(List<Task> tasks) {
        List<Task> oldestFirst = tasks.stream().sorted(Comparator.comparing(Task::since)).toList();
        return new Waiting(
                tasks.size(),
                oldestFirst.isEmpty() ? null : oldestFirst.getFirst().since(),
                oldestFirst);
    }
}
