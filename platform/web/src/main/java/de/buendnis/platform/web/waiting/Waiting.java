package de.buendnis.platform.web.waiting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits in one service, as it answers to {@code GET /internal/waiting}.
 *
 * @param oldestSince since when the oldest task waits, null if none does
 * @param tasks oldest first
 * @param sections how far a coordinator's portrait is; empty for staff
 */
public record Waiting(
        int count, @Nullable Instant oldestSince, List<Task> tasks, List<Section> sections) {

    public Waiting {
        // A service of another release may leave out what it has none of.
        tasks = List.copyOf(Objects.requireNonNullElse(tasks, List.of()));
        sections = List.copyOf(Objects.requireNonNullElse(sections, List.of()));
    }

    /** A section of the portrait. */
    public record Section(String title, String link, boolean complete) {}

    static Waiting of(List<Task> tasks, List<Section> sections) {
        List<Task> oldestFirst = tasks.stream().sorted(Comparator.comparing(Task::since)).toList();
        return new Waiting(
                tasks.size(),
                oldestFirst.isEmpty() ? null : oldestFirst.getFirst().since(),
                oldestFirst,
                sections);
    }
}
