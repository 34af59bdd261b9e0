package de.buendnis.events.participation;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.input.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Moves a public action. It takes effect at once, without review. */
@Controller
@RequestMapping({
    Door.COORDINATOR + "/aktionen/{action}/verschieben",
    Door.OFFICE + "/aktionen/{action}/verschieben"
})
@PreAuthorize(Door.EDITORS)
class MovePages {

    private final Aggregates<Participation, ParticipationHappening> participations;
    private final ParticipationCommands commands;

    MovePages(
            Aggregates<Participation, ParticipationHappening> participations,
            ParticipationCommands commands) {
        this.participations = participations;
        this.commands = commands;
    }

    /** Where it is moved to: when and where, together. */
    private record Target(ActionTime time, ActionPlace place) {}

    @GetMapping
    String moved(Door door, @PathVariable("action") String id, Model model) {
        Versioned<Participation> found = participations.get(door.participation());
        PublishedAction action = found.state().ahead(id, commands.today());
        model.addAttribute("form", MoveForm.of(action.details()));
        return page(door, action, Wish.upon(found.version()), false, model);
    }

    @PostMapping
    String move(
            Door door,
            @PathVariable("action") String id,
            Wish wish,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Participation> found = participations.get(door.participation());
        PublishedAction action =
                found.state().published(id).orElseThrow(ParticipationRule.UNKNOWN_ACTION::refuse);
        var refusals = new Refusals(errors);
        ActionTime time = form.schedule().time(refusals);
        ActionPlace place = form.schedule().place(refusals);
        return new Outcome(errors, response)
                .of(
                        time == null || place == null ? null : new Target(time, place),
                        target -> {
                            commands.move(
                                    wish.command(door.participation(), form, door.visitor()),
                                    door.registration(),
                                    id,
                                    target.time(),
                                    target.place());
                            return Done.MOVED.at(door.home());
                        },
                        stale ->
                                page(
                                        door,
                                        action,
                                        wish.again(stale, found.version()),
                                        stale,
                                        model));
    }

    private static String page(
            Door door, PublishedAction action, Wish wish, boolean stale, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("before", action.details().time().inWords());
        model.addAttribute("where", action.details().place().inWords());
        model.addAttribute("handed", wish);
        model.addAttribute("stale", stale);
        model.addAttribute("days", CampaignWords.days(door.campaign()));
        model.addAttribute(
                "trail",
                door.trail(
                        "Anmeldung zum " + door.campaign().title(),
                        door.home(),
                        "Aktion verschieben"));
        return "participation/move";
    }
}
