package de.buendnis.registry.alliance;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's page about one alliance: where it stands, what waits, what can be done now. */
@Controller
@RequestMapping("/verwaltung/buendnisse/{alliance}")
class AlliancePages {

    private static final int NEWEST = 5;

    private final Aggregates<Alliance, AllianceHappening> alliances;
    private final OfficeTasks tasks;
    private final AllianceFacts facts;
    private final MessageSource labels;
    private final Clock clock;

    AlliancePages(
            Aggregates<Alliance, AllianceHappening> alliances,
            OfficeTasks tasks,
            AllianceFacts facts,
            MessageSource labels,
            Clock clock) {
        this.alliances = alliances;
        this.tasks = tasks;
        this.facts = facts;
        this.labels = labels;
        this.clock = clock;
    }

    /** A way on, to a page of its own. */
    record Link(String label, String link) {}

    /**
     * A task as {@code parts/tasks} shows it.
     *
     * @param when how long it waits
     */
    record OpenTask(String title, String detail, String link, String action, String when) {}

    /**
     * One body's turn with the council's paper.
     *
     * @param link to the page where its result is recorded, null if that is not possible
     */
    record StepRow(
            String body,
            boolean authoritative,
            String day,
            String result,
            boolean overdue,
            @Nullable String link) {}

    @GetMapping
    String page(Door door, @RequestParam(required = false) @Nullable Done erledigt, Model model) {
        Versioned<Alliance> found = alliances.get(door.alliance());
        Alliance alliance = found.state();
        model.addAttribute("alliance", AllianceHead.of(found));
        model.addAttribute("done", erledigt == null ? null : erledigt.sentence());
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Übersicht",
                        "/verwaltung",
                        "Bündnisse",
                        "/verwaltung/buendnisse",
                        alliance.name()));
        model.addAttribute("stages", LifeCycle.of(alliance, LocalDate.now(clock)));
        model.addAttribute("tasks", openTasks(found, door));
        model.addAttribute("facts", facts.of(found, door));
        model.addAttribute("resolution", alliance.resolution());
        model.addAttribute("steps", steps(found, door));
        model.addAttribute("history", newest(found.id()));
        actions(found, door, model);
        return "office/alliance";
    }

    private List<OpenTask> openTasks(Versioned<Alliance> found, Door door) {
        return !door.mayChange()
                ? List.of()
                : tasks.of(found).stream()
                        .map(
                                task ->
                                        new OpenTask(
                                                task.title(),
                                                task.detail(),
                                                task.link(),
                                                task.action(),
                                                "Wartet seit " + GermanTimes.day(task.since())))
                        .toList();
    }

    private void actions(Versioned<Alliance> found, Door door, Model model) {
        if (door.mayChange()) {
            model.addAttribute(
                    "founding",
                    links(
                            found,
                            OfficeAction.FOUND,
                            OfficeAction.SCHEDULE,
                            OfficeAction.RESOLUTION));
            model.addAttribute("editing", links(found, OfficeAction.DESCRIBE));
            model.addAttribute(
                    "standing",
                    links(
                            found,
                            OfficeAction.WAKE,
                            OfficeAction.DORMANT,
                            OfficeAction.HIDE,
                            OfficeAction.DISSOLVE,
                            OfficeAction.ABANDON));
        }
        model.addAttribute("mayChange", door.mayChange());
        model.addAttribute("reviewable", !found.state().changedSections().isEmpty());
        model.addAttribute("over", found.state().stage().isOver());
    }

    private static List<Link> links(Versioned<Alliance> found, OfficeAction... among) {
        return OfficeAction.possible(found.state(), among).stream()
                .map(action -> new Link(action.label(found.state()), action.link(found.id())))
                .toList();
    }

    private List<StepRow> steps(Versioned<Alliance> found, Door door) {
        Resolution resolution = found.state().resolution();
        var rows = new ArrayList<StepRow>();
        if (resolution != null) {
            boolean open = door.mayChange() && OfficeAction.STEP.isPossible(found.state());
            for (int number = 1; number <= resolution.steps().size(); number++) {
                ConsultationStep step = resolution.step(number);
                boolean settled = step.authoritative() && step.result().adopted();
                String link = OfficeAction.STEP.link(found.id()) + "/" + number;
                rows.add(row(step, open && !settled ? link : null));
            }
        }
        return rows;
    }

    private StepRow row(ConsultationStep step, @Nullable String link) {
        LocalDate day = step.on();
        return new StepRow(
                step.body(),
                step.authoritative(),
                day == null ? "ohne Termin" : GermanTimes.day(day),
                step.result().label(),
                step.isOverdue(LocalDate.now(clock)),
                link);
    }

    private List<HistoryLine> newest(String id) {
        return alliances.history(id, 0, NEWEST).stream()
                .map(entry -> HistoryLine.of(entry, labels))
                .toList();
    }
}
