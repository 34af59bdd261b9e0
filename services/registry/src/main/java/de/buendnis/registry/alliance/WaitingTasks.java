package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.waiting.Task;
import de.buendnis.platform.web.waiting.TaskSource;
import de.buendnis.platform.web.waiting.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Says what waits for whoever asks: for the office all alliances, for a coordinator the own one.
 */
@Component
class WaitingTasks implements TaskSource {

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

    @Override
    public List<Task> tasks(Visitor visitor) {
        return visitor.is(Visitor.OFFICE)
                ? officeTasks()
                : own(visitor).map(WaitingTasks::ofCoordinator).orElse(List.of());
    }

    @Override
    public List<Waiting.Section> sections(Visitor visitor) {
        return own(visitor).map(found -> progress(found.state())).orElse(List.of());
    }

    private Optional<Versioned<Alliance>> own(Visitor visitor) {
        return Optional.ofNullable(visitor.alliance())
                .filter(alliance -> visitor.coordinator() && !visitor.staff())
                .flatMap(alliances::find)
                .filter(found -> !found.state().stage().isOver());
    }

    private List<Task> officeTasks() {
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

    private static List<Task> ofCoordinator(Versioned<Alliance> found) {
        Alliance alliance = found.state();
        WorkingCopy copy = alliance.workingCopy();
        Instant since = Objects.requireNonNullElse(copy.since(), found.changedAt());
        var tasks = new ArrayList<Task>();
        if (copy.review() == ReviewState.CHANGES_REQUESTED) {
            tasks.add(
                    new Task(
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
                    new Task(
                            "Porträt ergänzen",
                            "Noch leer: " + labels(missing),
                            PROFILE,
                            since,
                            null,
                            "Ergänzen"));
        }
        if (copy.review() == ReviewState.DRAFT && !alliance.changedSections().isEmpty()) {
            tasks.add(
                    new Task(
                            "Änderungen einreichen",
                            "Gespeichert, aber noch nicht eingereicht: "
                                    + labels(alliance.changedSections()),
                            PROFILE,
                            found.changedAt(),
                            null,
                            "Ansehen"));
        }
        return tasks;
    }

    private static List<Waiting.Section> progress(Alliance alliance) {
        Set<ProfileSection> complete = alliance.completeSections();
        return Arrays.stream(ProfileSection.values())
                .map(
                        section ->
                                new Waiting.Section(
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
