package de.buendnis.events.campaign;

import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.input.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form of a campaign: what it is about, and when. */
@Controller
@RequestMapping("/verwaltung/aktionstage")
@PreAuthorize("hasRole('OFFICE')")
class CampaignFormPages {

    private final Campaigns campaigns;
    private final CampaignCommands commands;
    private final MessageSource labels;

    CampaignFormPages(Campaigns campaigns, CampaignCommands commands, MessageSource labels) {
        this.campaigns = campaigns;
        this.commands = commands;
        this.labels = labels;
    }

    @GetMapping("/neu")
    String drafted(Model model) {
        model.addAttribute("form", CampaignForm.empty());
        return page(null, Wish.fresh(), false, model);
    }

    @PostMapping("/neu")
    String draft(
            Wish wish,
            Visitor visitor,
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        String id = wish.newId("campaign");
        return new Outcome(errors, response)
                .of(
                        form.value(new Refusals(errors)),
                        details -> {
                            Versioned<Campaign> made =
                                    commands.draft(
                                            wish.command(id, form, visitor),
                                            form.slugTyped(),
                                            details);
                            return CampaignDone.DRAFTED.at(made.state().slug());
                        },
                        stale -> page(null, wish, stale, model));
    }

    @GetMapping("/{campaign}/angaben")
    String described(@PathVariable("campaign") String slug, Model model) {
        Versioned<Campaign> found = campaigns.versioned(slug);
        model.addAttribute("form", CampaignForm.of(found.state()));
        return page(found, Wish.upon(found.version()), false, model);
    }

    @PostMapping("/{campaign}/angaben")
    String describe(
            @PathVariable("campaign") String slug,
            Wish wish,
            Visitor visitor,
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Campaign> found = campaigns.versioned(slug);
        return new Outcome(errors, response)
                .of(
                        form.value(new Refusals(errors)),
                        details -> {
                            commands.describe(wish.command(found.id(), form, visitor), details);
                            return CampaignDone.DESCRIBED.at(slug);
                        },
                        stale -> page(found, wish.again(stale, found.version()), stale, model));
    }

    private String page(
            @Nullable Versioned<Campaign> found, Wish wish, boolean stale, Model model) {
        String heading = found == null ? "Aktionstag anlegen" : "Angaben ändern";
        model.addAttribute("heading", heading);
        model.addAttribute("fresh", found == null);
        model.addAttribute("handed", wish);
        model.addAttribute("stale", stale);
        model.addAttribute("back", back(found));
        model.addAttribute("modes", Choice.of(labels, CampaignMode.ON_SITE, CampaignMode.DIGITAL));
        model.addAttribute(
                "trail",
                found == null
                        ? Crumb.trail("Aktionstage", "/verwaltung/aktionstage", heading)
                        : Crumb.trail(
                                "Aktionstage",
                                "/verwaltung/aktionstage",
                                found.state().details().title(),
                                back(found),
                                heading));
        return "campaign/form";
    }

    private static String back(@Nullable Versioned<Campaign> found) {
        return "/verwaltung/aktionstage" + (found == null ? "" : "/" + found.state().slug());
    }
}
