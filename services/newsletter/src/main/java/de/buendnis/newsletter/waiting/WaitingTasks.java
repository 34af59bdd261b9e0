package de.buendnis.newsletter.waiting;

import de.buendnis.platform.web.Visitor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Collects what waits in all features, oldest first. Only staff has anything to do here. */
@RestController
class WaitingTasks {

    private final List<TaskSource> sources;

    WaitingTasks(List<TaskSource> sources) {
        this.sources = sources;
    }

    /**
     * The answer that dashboards read.
     *
     * @param oldestSince since when the oldest task waits, null if none does
     */
    record Waiting(int count, @Nullable Instant oldestSince, List<Task> tasks) {}

    @GetMapping("/internal/waiting")
    Waiting waiting(Visitor visitor) {
        List<Task> tasks =
                visitor.staff()
                        ? sources.stream()
                                .flatMap(source -> source.tasks(visitor).stream())
                                .sorted(Comparator.comparing(Task::since))
                                .toList()
                        : List.of();
        return new Waiting(tasks.size(), tasks.isEmpty() ? null : tasks.getFirst().since(), tasks);
    }
}
