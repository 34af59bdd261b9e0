package de.buendnis.events.participation;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.input.Refusals;
import jakarta.servlet.http.HttpServletResponse;
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

/** The form of one action, as it is planned. */
@Controller
@RequestMapping({Door.COORDINATOR + "/aktionen", Door.OFFICE + "/aktionen"})
@PreAuthorize(Door.EDITORS)
class ActionPages {

    private final Aggregates<Participation, ParticipationHappening> participations;
    private final ParticipationCommands commands;
    private final Contacts contacts;

    ActionPages(
            Aggregates<Participation, ParticipationHappening> participations,
            ParticipationCommands commands,
            Contacts contacts) {
        this.participations = participations;
        this.commands = commands;
        this.contacts = contacts;
    }

    @GetMapping("/neu")
    String added(Door door, Model model) {
        policy(door).requireRegistration();
        model.addAttribute("form", ActionForm.empty(contacts.of(door)));
        return page(door, Wish.fresh(), null, false, model);
    }

    @PostMapping("/neu")
    String add(
            Door door,
            Wish wish,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        String id = wish.newId(door.participation());
        return new Outcome(errors, response)
                .of(
                        form.value(new Refusals(errors)),
                        details -> {
                            Versioned<Participation> saved =
                                    commands.add(
                                            wish.command(
                                                    door.participation(), form, door.visitor()),
                                            door.registration(),
                                            new PlannedAction(id, details));
                            return done(saved, form, details).at(door.home());
                        },
                        stale -> page(door, wish, null, stale, model));
    }

    @GetMapping("/{action}")
    String edited(Door door, @PathVariable("action") String id, Model model) {
        Versioned<Participation> found = participations.get(door.participation());
        PlannedAction action = found.state().planned(id);
        model.addAttribute("form", ActionForm.of(action.details()));
        return page(door, Wish.upon(found.version()), remark(found, id), false, model);
    }

    @PostMapping("/{action}")
    String edit(
            Door door,
            @PathVariable("action") String id,
            Wish wish,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Participation> found = participations.get(door.participation());
        return new Outcome(errors, response)
                .of(
                        form.value(new Refusals(errors)),
                        details -> {
                            Versioned<Participation> saved =
                                    commands.edit(
                                            wish.command(
                                                    door.participation(), form, door.visitor()),
                                            door.registration(),
                                            new PlannedAction(id, details));
                            return done(saved, form, details).at(door.home());
                        },
                        stale ->
                                page(
                                        door,
                                        wish.again(stale, found.version()),
                                        remark(found, id),
                                        stale,
                                        model));
    }

    private static Done done(
            Versioned<Participation> saved, ActionForm form, ActionDetails details) {
        if (form.mailWasTidied(details)) {
            return Done.MAIL_TIDIED;
        }
        return saved.state().stage() == ParticipationStage.DRAFT
                ? Done.ACTION_SAVED
                : Done.ACTION_CHANGED;
    }

    private static @Nullable String remark(Versioned<Participation> found, String id) {
        Remarks remarks = found.state().remarks();
        return remarks == null ? null : remarks.on(id);
    }

    private String page(Door door, Wish wish, @Nullable String remark, boolean stale, Model model) {
        String heading = wish.version() == null ? "Neue Aktion" : "Aktion bearbeiten";
        model.addAttribute("heading", heading);
        model.addAttribute("handed", wish);
        model.addAttribute("remark", remark);
        model.addAttribute("stale", stale);
        model.addAttribute("days", CampaignWords.days(door.campaign()));
        model.addAttribute("contacts", contacts.choices(door));
        model.addAttribute(
                "trail",
                door.trail("Anmeldung zum " + door.campaign().title(), door.home(), heading));
        return "participation/action";
    }

    private RegistrationPolicy policy(Door door) {
        return new RegistrationPolicy(door.campaign(), door.office(), commands.today());
    }
}
