package de.buendnis.events.participation;

import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.Campaigns;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.security.SecurityHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A participation as a whole: how it stands, its actions, handing it in. */
@Controller
@RequestMapping({Door.COORDINATOR, Door.OFFICE})
@PreAuthorize(Door.EDITORS)
class ParticipationPages {

    private static final String OVERVIEW = "participation/overview";

    private final Aggregates<Participation, ParticipationHappening> participations;
    private final ParticipationCommands commands;
    private final Contacts contacts;

    ParticipationPages(
            Aggregates<Participation, ParticipationHappening> participations,
            ParticipationCommands commands,
            Contacts contacts) {
        this.participations = participations;
        this.commands = commands;
        this.contacts = contacts;
    }

    @GetMapping
    String overview(
            Door door,
            @RequestParam(name = Done.PARAMETER, required = false) @Nullable String done,
            Model model) {
        Done.say(done, model);
        return page(door, model);
    }

    @PostMapping("/einreichen")
    String submit(Door door, Wish wish, HttpServletResponse response, Model model) {
        return carryOut(
                door,
                "Die Anmeldung ist nicht eingereicht",
                () -> {
                    commands.submit(
                            wish.command(door.participation(), "submit", door.visitor()),
                            door.registration());
                    return Done.SUBMITTED.at(door.home());
                },
                response,
                model);
    }

    @PostMapping("/wieder-aufnehmen")
    String takeUpAgain(Door door, Wish wish, HttpServletResponse response, Model model) {
        return carryOut(
                door,
                "Die Anmeldung ist nicht wieder aufgenommen",
                () -> {
                    commands.takeUpAgain(
                            wish.command(door.participation(), "take-up", door.visitor()),
                            door.registration());
                    return Done.TAKEN_UP.at(door.home());
                },
                response,
                model);
    }

    @GetMapping("/vorschau")
    String preview(Door door, HttpServletResponse response, Model model) {
        // The page is made of what somebody typed: the browser takes all its powers away but that
        // of loading our own fonts, which needs the origin.
        response.setHeader(
                "Content-Security-Policy",
                SecurityHeaders.CONTENT_SECURITY_POLICY + "; sandbox allow-same-origin");
        Participation participation =
                find(door)
                        .map(Versioned::state)
                        .orElseThrow(ParticipationRule.UNKNOWN_PARTICIPATION::refuse);
        model.addAttribute(
                "actions", ActionView.of(participation, door.registration().alliance(), contacts));
        return "participation/preview";
    }

    private String carryOut(
            Door door,
            String failure,
            Supplier<String> work,
            HttpServletResponse response,
            Model model) {
        try {
            return work.get();
        } catch (RuleViolation refused) {
            response.setStatus(refused.status());
            model.addAttribute("failure", failure);
            model.addAttribute("refusal", refused.sentence());
            return page(door, model);
        }
    }

    private String page(Door door, Model model) {
        @Nullable Participation participation = find(door).map(Versioned::state).orElse(null);
        CampaignTerms campaign = door.campaign();
        model.addAttribute("trail", door.trail("Anmeldung zum " + campaign.title()));
        model.addAttribute("window", CampaignWords.window(campaign));
        model.addAttribute("days", CampaignWords.days(campaign));
        model.addAttribute("progress", Progress.of(participation, campaign));
        model.addAttribute(
                "actions",
                participation == null ? List.of() : ActionLine.of(participation, commands.today()));
        model.addAttribute("participation", participation);
        model.addAttribute("remarks", participation == null ? null : participation.remarks());
        model.addAttribute("submitted", isSubmitted(participation));
        model.addAttribute("active", door.registration().alliance().isActive());
        model.addAttribute(
                "allianceStage", AllianceWords.stage(door.registration().alliance().stage()));
        model.addAttribute(
                "possible",
                Possible.in(
                        participation,
                        new RegistrationPolicy(campaign, door.office(), commands.today()),
                        door.registration().alliance().isActive()));
        // A name of its own: the wish that came in with a refused form is "wish".
        model.addAttribute("fresh", Wish.fresh());
        return OVERVIEW;
    }

    private static boolean isSubmitted(@Nullable Participation participation) {
        return participation != null && participation.stage() == ParticipationStage.SUBMITTED;
    }

    private Optional<Versioned<Participation>> find(Door door) {
        return participations.find(door.participation());
    }

    /** The entry of the navigation: the campaign that alliances think of now. */
    @Controller
    static class Entrance {

        private final Campaigns campaigns;
        private final ParticipationCommands commands;

        Entrance(Campaigns campaigns, ParticipationCommands commands) {
            this.campaigns = campaigns;
            this.commands = commands;
        }

        @GetMapping("/mein-buendnis/aktionstag")
        String current() {
            return campaigns
                    .current(commands.today())
                    .map(campaign -> "redirect:/mein-buendnis/aktionstag/" + campaign.slug())
                    .orElse("participation/none");
        }
    }
}
