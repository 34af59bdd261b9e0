package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says what waits for whoever asks: for the office all alliances, for a coordinator the own one.
 */
@RestController
class WaitingTasks {

    private static final String PROFILE = "/mein-buendnis/profil";
    private static final Set<AllianceStage> BEFORE_FOUNDING =
            EnumSet.copyOf(
                    Arrays.stream(AllianceStage.values())
                            .filter(AllianceStage::isBeforeFounding)
                            .toList());

    private final Aggregates<Alliance, AllianceHappening> alliances;
    private final Clock clock;

    WaitingTasks(Aggregates<Alliance, AllianceHappening> alliances, Clock clock) {
        this.alliances = alliances;
        this.clock = clock;
    }

    @GetMapping("/internal/waiting")
    Waiting waiting(Visitor visitor) {
        if (visitor.staff()) {
            return Waiting.of(officeTasks(), List.of());
        }
        String own = visitor.alliance();
        return own == null || !visitor.coordinator()
                ? Waiting.of(List.of(), List.of())
                : alliances
                        .find(own)
                        .map(this::ofCoordinator)
                        .orElseGet(() -> Waiting.of(List.of(), List.of()));
    }

    private List<Waiting.Task> officeTasks() {
        Query open =
                Query.query(
                        new Criteria()
                                .orOperator(
                                        Criteria.where("state.workingCopy.review")
                                                .is(ReviewState.SUBMITTED),
                                        Criteria.where("state.stage").in(BEFORE_FOUNDING)));
        return alliances.query(open).stream()
                .filter(found -> !found.state().stage().isOver())
                .flatMap(found -> officeTasks(found).stream())
                .toList();
    }

    private List<Waiting.Task> officeTasks(Versioned<Alliance> found) {
        Alliance alliance = found.state();
        LocalDate today = LocalDate.now(clock);
        String link = "/verwaltung/buendnisse/" + found.id();
        var tasks = new ArrayList<Waiting.Task>();
        if (alliance.workingCopy().review() == ReviewState.SUBMITTED) {
            tasks.add(review(found, link));
        }
        Resolution resolution = alliance.resolution();
        if (alliance.stage().isBeforeFounding() && resolution != null) {
            resolution.steps().stream()
                    .filter(step -> step.isOverdue(today))
                    .forEach(step -> tasks.add(sitting(alliance, resolution, step, link)));
        }
        LocalDate planned = alliance.foundingPlannedOn();
        boolean mayBeFounded =
                alliance.stage().isBeforeFounding()
                        && alliance.stage() != AllianceStage.RESOLUTION_PENDING;
        if (mayBeFounded && planned != null && !planned.isAfter(today)) {
            tasks.add(
                    new Waiting.Task(
                            "Gründung erfassen: " + alliance.name(),
                            "Geplant für den " + PartialDate.day(planned).inWords(),
                            link,
                            start(planned),
                            start(planned),
                            "Erfassen"));
        }
        return tasks;
    }

    private static Waiting.Task review(Versioned<Alliance> found, String link) {
        Alliance alliance = found.state();
        int changed = alliance.changedSections().size();
        String detail =
                alliance.publication() == null
                        ? "Erstes Porträt"
                        : changed == 1
                                ? "1 geänderter Abschnitt"
                                : changed + " geänderte Abschnitte";
        if (alliance.stage().isBeforeFounding()) {
            detail += "; veröffentlicht wird es nach der Gründung";
        }
        return new Waiting.Task(
                "Porträt prüfen: " + alliance.name(),
                detail,
                link,
                Objects.requireNonNullElse(alliance.workingCopy().since(), found.changedAt()),
                null,
                "Prüfen");
    }

    private Waiting.Task sitting(
            Alliance alliance, Resolution resolution, ConsultationStep step, String link) {
        LocalDate day = Objects.requireNonNull(step.on(), "Only a dated sitting is overdue");
        return new Waiting.Task(
                "Ergebnis erfassen: " + step.body(),
                "Vorlage %s, %s, Sitzung am %s"
                        .formatted(
                                resolution.paper(),
                                alliance.name(),
                                PartialDate.day(day).inWords()),
                link,
                start(day.plusDays(1)),
                null,
                "Erfassen");
    }

    private Waiting ofCoordinator(Versioned<Alliance> found) {
        Alliance alliance = found.state();
        if (alliance.stage().isOver()) {
            return Waiting.of(List.of(), List.of());
        }
        WorkingCopy copy = alliance.workingCopy();
        Instant since = Objects.requireNonNullElse(copy.since(), found.changedAt());
        var tasks = new ArrayList<Waiting.Task>();
        if (copy.review() == ReviewState.CHANGES_REQUESTED) {
            tasks.add(
                    new Waiting.Task(
                            "Porträt überarbeiten",
                            "Die Servicestelle bittet um Änderungen: "
                                    + labels(copy.comments().keySet()),
                            PROFILE,
                            since,
                            null,
                            "Überarbeiten"));
        }
        Set<ProfileSection> missing = EnumSet.allOf(ProfileSection.class);
        missing.removeAll(alliance.completeSections());
        if (!missing.isEmpty() && copy.review() != ReviewState.SUBMITTED) {
            tasks.add(
                    new Waiting.Task(
                            "Porträt ergänzen",
                            "Noch leer: " + labels(missing),
                            PROFILE,
                            since,
                            null,
                            "Ergänzen"));
        }
        if (copy.review() == ReviewState.DRAFT && !alliance.changedSections().isEmpty()) {
            tasks.add(
                    new Waiting.Task(
                            "Änderungen einreichen",
                            "Gespeichert, aber noch nicht eingereicht: "
                                    + labels(alliance.changedSections()),
                            PROFILE,
                            found.changedAt(),
                            null,
                            "Ansehen"));
        }
        return Waiting.of(tasks, progress(alliance));
    }

    private static List<Waiting.SectionProgress> progress(Alliance alliance) {
        Set<ProfileSection> complete = alliance.completeSections();
        return Arrays.stream(ProfileSection.values())
                .map(
                        section ->
                                new Waiting.SectionProgress(
                                        section.label(),
                                        PROFILE + "/" + section.path(),
                                        complete.contains(section)))
                .toList();
    }

    private static String labels(Set<ProfileSection> sections) {
        return sections.stream()
                .sorted()
                .map(ProfileSection::label)
                .collect(Collectors.joining(", "));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
