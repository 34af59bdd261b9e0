package de.buendnis.events.participation;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What takes something away asks once more: to remove, to call off, to withdraw. */
@Controller
@RequestMapping({Door.COORDINATOR, Door.OFFICE})
@PreAuthorize(Door.EDITORS)
class EndingPages {

    private final Aggregates<Participation, ParticipationHappening> participations;
    private final ParticipationCommands commands;

    EndingPages(
            Aggregates<Participation, ParticipationHappening> participations,
            ParticipationCommands commands) {
        this.participations = participations;
        this.commands = commands;
    }

    /** Why, exactly as it was typed. */
    record EndingForm(@Nullable String reason) {

        String typed() {
            return reason == null ? "" : reason;
        }
    }

    /**
     * What the page asks.
     *
     * @param action the verb on the button
     * @param asksReason whether a reason may be given
     */
    record Question(String heading, String action, List<String> consequences, boolean asksReason) {}

    @GetMapping("/aktionen/{action}/entfernen")
    String removal(Door door, @PathVariable("action") String id, Model model) {
        return open(door, removal(participations.get(door.participation()), id), model);
    }

    @PostMapping("/aktionen/{action}/entfernen")
    String remove(
            Door door,
            @PathVariable("action") String id,
            Wish wish,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Participation> found = participations.get(door.participation());
        return new Outcome(errors, response)
                .of(
                        form,
                        unused -> {
                            commands.remove(
                                    wish.command(
                                            door.participation(), "remove" + id, door.visitor()),
                                    door.registration(),
                                    id);
                            return Done.ACTION_REMOVED.at(door.home());
                        },
                        stale -> page(door, removal(found, id), wish, model));
    }

    @GetMapping("/aktionen/{action}/absagen")
    String cancellation(Door door, @PathVariable("action") String id, Model model) {
        Participation participation = participations.get(door.participation()).state();
        return open(door, cancellation(participation.ahead(id, commands.today()).details()), model);
    }

    @PostMapping("/aktionen/{action}/absagen")
    String cancel(
            Door door,
            @PathVariable("action") String id,
            Wish wish,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        PublishedAction action =
                participations
                        .get(door.participation())
                        .state()
                        .published(id)
                        .orElseThrow(ParticipationRule.UNKNOWN_ACTION::refuse);
        return new Outcome(errors, response)
                .of(
                        form.typed(),
                        reason -> {
                            commands.cancel(
                                    wish.command(
                                            door.participation(),
                                            "cancel" + id + reason,
                                            door.visitor()),
                                    id,
                                    reason);
                            return Done.CANCELLED.at(door.home());
                        },
                        stale -> page(door, cancellation(action.details()), wish, model));
    }

    @GetMapping("/zurueckziehen")
    String withdrawal(Door door, Model model) {
        return open(door, withdrawal(participations.get(door.participation()).state()), model);
    }

    @PostMapping("/zurueckziehen")
    String withdraw(
            Door door,
            Wish wish,
            @ModelAttribute("form") EndingForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Participation> found = participations.get(door.participation());
        return new Outcome(errors, response)
                .of(
                        form,
                        unused -> {
                            commands.withdraw(
                                    wish.command(door.participation(), "withdraw", door.visitor()),
                                    door.registration());
                            return Done.WITHDRAWN.at(door.home());
                        },
                        stale -> page(door, withdrawal(found.state()), wish, model));
    }

    private static Question removal(Versioned<Participation> found, String id) {
        // A second click finds it gone, which is what it asked for.
        String title =
                found.state().plan().stream()
                        .filter(action -> action.id().equals(id))
                        .map(action -> "„%s“".formatted(action.details().title()))
                        .findFirst()
                        .orElse("Die Aktion");
        return new Question(
                title + " entfernen?",
                "Aktion entfernen",
                List.of("Was Sie zu dieser Aktion geschrieben haben, ist danach weg."),
                false);
    }

    private static Question cancellation(ActionDetails details) {
        return new Question(
                "„%s“ absagen?".formatted(details.title()),
                "Aktion absagen",
                List.of(
                        "Die Aktion bleibt auf ihrer Seite und im Kalender stehen, als abgesagt.",
                        "Wer den Kalender abonniert hat, sieht die Absage beim nächsten Abruf.",
                        "Die Absage wirkt sofort, ohne Prüfung."),
                true);
    }

    private static Question withdrawal(Participation participation) {
        return new Question(
                "Anmeldung zurückziehen?",
                "Anmeldung zurückziehen",
                participation.isPublic()
                        ? List.of(
                                "Alle Aktionen, die noch bevorstehen, werden abgesagt.",
                                "Solange die Anmeldung offen ist, können Sie sie wieder aufnehmen.")
                        : List.of(
                                "Die Servicestelle prüft sie nicht weiter, nichts wird veröffentlicht.",
                                "Solange die Anmeldung offen ist, können Sie sie wieder aufnehmen."),
                false);
    }

    private static String open(Door door, Question question, Model model) {
        model.addAttribute("form", new EndingForm(null));
        return page(door, question, Wish.fresh(), model);
    }

    private static String page(Door door, Question question, Wish wish, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("handed", wish);
        model.addAttribute(
                "trail",
                door.trail(
                        "Anmeldung zum " + door.campaign().title(),
                        door.home(),
                        question.action()));
        return "participation/ending";
    }
}
