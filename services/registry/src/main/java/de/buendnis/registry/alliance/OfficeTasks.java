package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What waits for the office in one alliance: on its dashboard, and on the alliance's own page. */
@Component
class OfficeTasks {

    private final Clock clock;

    OfficeTasks(Clock clock) {
        this.clock = clock;
    }

    /** The tasks, in the order of the life cycle. */
    List<Task> of(Versioned<Alliance> found) {
        Alliance alliance = found.state();
        var tasks = new ArrayList<Task>();
        if (alliance.stage().isOver()) {
            return tasks;
        }
        if (alliance.stage().isBeforeFounding()) {
            if (!alliance.description().isComplete()) {
                tasks.add(description(found));
            }
            tasks.addAll(sittings(found));
            LocalDate planned = alliance.foundingPlannedOn();
            boolean undecided = alliance.stage() == AllianceStage.RESOLUTION_PENDING;
            if (!undecided && planned != null && !planned.isAfter(LocalDate.now(clock))) {
                tasks.add(founding(found, planned));
            }
        }
        if (alliance.workingCopy().review() == ReviewState.SUBMITTED) {
            tasks.add(review(found));
        }
        return tasks;
    }

    /** Founders do not know official keys. */
    private static Task description(Versioned<Alliance> found) {
        FoundersRequest request = found.state().description().request();
        return new Task(
                "Angaben ergänzen: " + found.state().name(),
                request == null ? "Bündnis in Planung" : "Gründungsanfrage " + request.number(),
                OfficeAction.DESCRIBE.link(found.id()),
                found.changedAt(),
                null,
                "Ergänzen");
    }

    private List<Task> sittings(Versioned<Alliance> found) {
        Resolution resolution = found.state().resolution();
        var tasks = new ArrayList<Task>();
        if (resolution != null) {
            for (int number = 1; number <= resolution.steps().size(); number++) {
                ConsultationStep step = resolution.step(number);
                if (step.isOverdue(LocalDate.now(clock))) {
                    tasks.add(sitting(found, resolution, number, step));
                }
            }
        }
        return tasks;
    }

    private Task sitting(
            Versioned<Alliance> found, Resolution resolution, int number, ConsultationStep step) {
        LocalDate day = Objects.requireNonNull(step.on(), "Only a dated sitting is overdue");
        return new Task(
                "Ergebnis erfassen: " + step.body(),
                "Vorlage %s, %s, Sitzung am %s"
                        .formatted(resolution.paper(), found.state().name(), GermanTimes.day(day)),
                OfficeAction.STEP.link(found.id()) + "/" + number,
                start(day.plusDays(1)),
                null,
                "Erfassen");
    }

    private Task founding(Versioned<Alliance> found, LocalDate planned) {
        return new Task(
                "Gründung erfassen: " + found.state().name(),
                "Geplant für den " + GermanTimes.day(planned),
                OfficeAction.FOUND.link(found.id()),
                start(planned),
                start(planned),
                "Erfassen");
    }

    private static Task review(Versioned<Alliance> found) {
        Alliance alliance = found.state();
        String detail =
                alliance.publication() == null
                        ? "Erstes Porträt"
                        : GermanTimes.counted(
                                alliance.changedSections().size(),
                                "geänderter Abschnitt",
                                "geänderte Abschnitte");
        if (alliance.stage().isBeforeFounding()) {
            detail += "; veröffentlicht wird es nach der Gründung";
        }
        return new Task(
                "Porträt prüfen: " + alliance.name(),
                detail,
                OfficeAction.REVIEW.link(found.id()),
                Objects.requireNonNullElse(alliance.workingCopy().since(), found.changedAt()),
                null,
                "Prüfen");
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
