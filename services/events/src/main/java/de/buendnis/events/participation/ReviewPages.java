package de.buendnis.events.participation;

import de.buendnis.events.participation.ReviewForm.Decision;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.wording.GermanTimes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The office reads what an alliance has registered and asks for changes, confirms or rejects. Media
 * unit and advisers may read it too.
 */
@Controller
@RequestMapping("/verwaltung/aktionstage/{campaign}/teilnahmen/{alliance}")
class ReviewPages {

    private static final int LINES = 20;

    private final Aggregates<Participation, ParticipationHappening> participations;
    private final ParticipationCommands commands;
    private final Contacts contacts;
    private final HistoryLines lines;

    ReviewPages(
            Aggregates<Participation, ParticipationHappening> participations,
            ParticipationCommands commands,
            Contacts contacts,
            HistoryLines lines) {
        this.participations = participations;
        this.commands = commands;
        this.contacts = contacts;
        this.lines = lines;
    }

    @GetMapping
    String review(
            Door door,
            @RequestParam(name = Done.PARAMETER, required = false) @Nullable String done,
            Model model) {
        Done.say(done, model);
        Versioned<Participation> found = found(door);
        model.addAttribute("form", ReviewForm.empty());
        return page(door, found, Wish.upon(found.version()), false, model);
    }

    @PostMapping
    @PreAuthorize("hasRole('OFFICE')")
    String decide(
            Door door,
            Wish wish,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Participation> found = found(door);
        Decision decision = form.decided();
        warnOfRemarks(form, errors);
        Remarks remarks = form.remarks(found.state(), new Refusals(errors));
        return new Outcome(errors, response)
                .of(
                        remarks,
                        clean -> carryOut(door, wish, form, decision, clean),
                        stale ->
                                page(
                                        door,
                                        found,
                                        wish.again(stale, found.version()),
                                        stale,
                                        model));
    }

    private String carryOut(
            Door door, Wish wish, ReviewForm form, Decision decision, Remarks remarks) {
        Command command = wish.command(door.participation(), form, door.visitor());
        Done done =
                switch (decision) {
                    case REQUEST -> {
                        commands.requestChanges(command, remarks);
                        yield Done.CHANGES_REQUESTED;
                    }
                    case CONFIRM, CONFIRM_ANYWAY -> {
                        commands.confirm(command, door.registration());
                        yield Done.CONFIRMED;
                    }
                    case CONFIRM_ON_BEHALF -> {
                        commands.confirmOnBehalf(command, door.registration());
                        yield Done.CONFIRMED;
                    }
                    case REJECT -> {
                        commands.reject(command, form.reason());
                        yield Done.REJECTED;
                    }
                };
        return done.at(door.review());
    }

    /** Remarks are kept with a request for changes alone; nobody should lose them unawares. */
    private static void warnOfRemarks(ReviewForm form, BindingResult errors) {
        Decision decision = form.decided();
        boolean loses = decision == Decision.CONFIRM || decision == Decision.REJECT;
        if (loses && form.count() > 0) {
            errors.reject(
                    "remarks-are-not-sent",
                    "Sie haben Anmerkungen geschrieben, die nur bei einer Rückfrage jemand bekommt. Stellen Sie die Rückfrage, oder leeren Sie die Felder.");
        }
    }

    private Versioned<Participation> found(Door door) {
        return participations
                .find(door.participation())
                .orElseThrow(ParticipationRule.UNKNOWN_PARTICIPATION::refuse);
    }

    private String page(
            Door door, Versioned<Participation> found, Wish wish, boolean stale, Model model) {
        Participation participation = found.state();
        boolean office = door.visitor().is(Visitor.OFFICE);
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Aktionstage",
                        "/verwaltung/aktionstage",
                        door.campaign().title(),
                        "/verwaltung/aktionstage/" + door.campaign().slug(),
                        door.allianceName()));
        model.addAttribute("participation", participation);
        model.addAttribute("handed", wish);
        model.addAttribute("stale", stale);
        model.addAttribute("mayChange", office);
        model.addAttribute("stage", StageBadge.of(participation.stage()));
        model.addAttribute(
                "deciding", office && participation.stage() == ParticipationStage.SUBMITTED);
        model.addAttribute("onBehalf", office && maySubmit(door, participation));
        model.addAttribute(
                "actions", ActionView.of(participation, door.registration().alliance(), contacts));
        model.addAttribute("published", cancelledOnes(participation));
        model.addAttribute("handedIn", handedIn(participation));
        model.addAttribute("alliance", door.registration().alliance());
        model.addAttribute(
                "history", lines.of(participation, participations.history(found.id(), 0, LINES)));
        return "participation/review";
    }

    private boolean maySubmit(Door door, Participation participation) {
        return Possible.in(
                        participation,
                        new RegistrationPolicy(door.campaign(), true, commands.today()),
                        door.registration().alliance().isActive())
                .submit();
    }

    private static List<PublishedAction> cancelledOnes(Participation participation) {
        return participation.published().stream()
                .filter(action -> action.state() == ActionState.CANCELLED)
                .toList();
    }

    private static @Nullable String handedIn(Participation participation) {
        return participation.stage() == ParticipationStage.SUBMITTED
                ? GermanTimes.moment(
                        Objects.requireNonNull(participation.since(), "Handed in some time"))
                : null;
    }
}
