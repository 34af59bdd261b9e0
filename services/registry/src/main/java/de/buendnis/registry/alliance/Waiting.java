package de.buendnis.registry.alliance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the visitor in this service, as the dashboards read it.
 *
 * @param oldestSince since when the oldest task waits, null if none does
 * @param sections progress of a coordinator's portrait; empty for staff
 */
record Waiting(
        int count,
        @Nullable Instant oldestSince,
        List<Task> tasks,
        List<SectionProgress> sections) {

    /**
     * @param since when it began to wait
     * @param dueAt by when it should be done, if there is such a time
     * @param assignee who has taken it on; nobody does so in the registry
     * @param action the verb on the button
     */
    record Task(
            String title,
            String detail,
            String link,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable String assignee,
            String action) {

        Task(
                String title,
                String detail,
                String link,
                Instant since,
                @Nullable Instant dueAt,
                String action) {
            this(title, detail, link, since, dueAt, null, action);
        }
    }

    record SectionProgress(String title, String link, boolean complete) {}

    static Waiting of(List<Task> tasks, List<SectionProgress> sections) {
        List<Task> oldestFirst = tasks.stream().sorted(Comparator.comparing(Task::since)).toList();
        return new Waiting(
                tasks.size(),
                oldestFirst.isEmpty() ? null : oldestFirst.getFirst().since(),
                oldestFirst,
                sections);
    }
}
