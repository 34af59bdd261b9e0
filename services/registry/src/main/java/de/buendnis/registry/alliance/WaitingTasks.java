package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Visitor;
import java.time.Instant;
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
    private final OfficeTasks officeTasks;

    WaitingTasks(Aggregates<Alliance, AllianceHappening> alliances, OfficeTasks officeTasks) {
        this.alliances = alliances;
        this.officeTasks = officeTasks;
    }

    @GetMapping("/internal/waiting")
    Waiting waiting(Visitor visitor) {
        if (visitor.is(Visitor.OFFICE)) {
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
                .flatMap(found -> officeTasks.of(found).stream())
                .toList();
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
}
