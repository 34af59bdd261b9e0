package de.buendnis.newsletter.dispatch;

import de.buendnis.newsletter.edition.Editions;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.waiting.TaskSource;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Mails that may have left or not wait for somebody to decide. */
@Component
class UncertainTasks implements TaskSource {

    private final RunRows runs;
    private final Editions editions;

    UncertainTasks(RunRows runs, Editions editions) {
        this.runs = runs;
        this.editions = editions;
    }

    @Override
    public List<Task> tasks(Visitor visitor) {
        return DispatchPages.mayDecide(visitor)
                ? runs.uncertain().stream().map(this::task).toList()
                : List.of();
    }

    private Task task(Run run) {
        String subject =
                editions.find(run.id()).map(edition -> edition.subject()).orElse("Newsletter");
        return new Task(
                "Versand klären: " + subject,
                GermanTimes.counted(
                                run.figures().uncertain(),
                                "E-Mail war gerade unterwegs",
                                "E-Mails waren gerade unterwegs")
                        + ", als die Verbindung abbrach",
                DispatchPages.address(run.id()),
                Objects.requireNonNullElse(run.figures().uncertainSince(), Instant.EPOCH),
                null,
                "Klären");
    }
}
