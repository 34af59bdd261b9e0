package de.buendnis.portal.dashboard;

import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.waiting.Waiting;
import de.buendnis.portal.gateway.Backend;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a coordinator's dashboard shows of the services' answers. */
record CoordinatorDesk(
        String title,
        List<TaskLine> tasks,
        List<Waiting.Section> sections,
        long complete,
        @Nullable String nextSection,
        List<Backend> away) {

    /** A task as {@code parts/tasks} shows it. */
    record TaskLine(
            String title, @Nullable String detail, String link, String action, String when) {}

    static CoordinatorDesk of(List<Answer> answers, Instant now) {
        List<Waiting> known = answers.stream().flatMap(CoordinatorDesk::waiting).toList();
        List<Backend> away =
                answers.stream().filter(Answer.Away.class::isInstance).map(Answer::from).toList();
        List<TaskLine> tasks =
                known.stream()
                        .flatMap(waiting -> waiting.tasks().stream())
                        .sorted(
                                Comparator.comparing(
                                                Task::dueAt,
                                                Comparator.nullsLast(
                                                        Comparator.<Instant>naturalOrder()))
                                        .thenComparing(Task::since))
                        .map(task -> line(task, now))
                        .toList();
        List<Waiting.Section> sections =
                known.stream().flatMap(waiting -> waiting.sections().stream()).toList();
        return new CoordinatorDesk(
                title(tasks.size(), away.isEmpty()),
                tasks,
                sections,
                sections.stream().filter(Waiting.Section::complete).count(),
                sections.stream()
                        .filter(section -> !section.complete())
                        .map(Waiting.Section::link)
                        .findFirst()
                        .orElse(null),
                away);
    }

    private static Stream<Waiting> waiting(Answer answer) {
        return switch (answer) {
            case Answer.Known known -> Stream.of(known.waiting());
            case Answer.Away away -> Stream.empty();
        };
    }

    /** "Nothing" is said only when everybody has answered. */
    private static String title(int count, boolean complete) {
        if (count == 0) {
            return complete ? "Gerade wartet nichts auf Sie" : "Mein Bündnis";
        }
        return Words.things(count) + (count == 1 ? " wartet auf Sie" : " warten auf Sie");
    }

    private static TaskLine line(Task task, Instant now) {
        String when =
                task.dueAt() == null
                        ? "Seit " + Words.since(task.since(), now)
                        : Words.daysUntil(task.dueAt(), now) < 0
                                ? "Die Frist endete am " + Words.day(task.dueAt(), now)
                                : "Bis " + Words.day(task.dueAt(), now);
        return new TaskLine(task.title(), task.detail(), task.link(), task.action(), when);
    }
}
