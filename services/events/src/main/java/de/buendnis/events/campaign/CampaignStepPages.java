package de.buendnis.events.campaign;

import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.messaging.wish.Wish;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
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

/** The steps that the office takes by hand; each says beforehand what comes of it. */
@Controller
@RequestMapping("/verwaltung/aktionstage/{campaign}/schritte/{step}")
@PreAuthorize("hasRole('OFFICE')")
class CampaignStepPages {

    private final Campaigns campaigns;
    private final CampaignCommands commands;

    CampaignStepPages(Campaigns campaigns, CampaignCommands commands) {
        this.campaigns = campaigns;
        this.commands = commands;
    }

    /** Why, exactly as it was typed; asked when it is called off. */
    record StepForm(@Nullable String reason) {}

    @GetMapping
    String asked(
            @PathVariable("campaign") String slug, @PathVariable("step") String path, Model model) {
        Versioned<Campaign> found = campaigns.versioned(slug);
        model.addAttribute("form", new StepForm(null));
        return page(found, CampaignStep.ofPath(path), Wish.upon(found.version()), false, model);
    }

    @PostMapping
    String take(
            @PathVariable("campaign") String slug,
            @PathVariable("step") String path,
            Wish wish,
            Visitor visitor,
            @ModelAttribute("form") StepForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        Versioned<Campaign> found = campaigns.versioned(slug);
        CampaignStep step = CampaignStep.ofPath(path);
        return new Outcome(errors, response)
                .of(
                        form,
                        typed -> {
                            take(step, wish.command(found.id(), step + "" + typed, visitor), typed);
                            return step.done().at(slug);
                        },
                        stale ->
                                page(
                                        found,
                                        step,
                                        wish.again(stale, found.version()),
                                        stale,
                                        model));
    }

    private void take(CampaignStep step, Command command, StepForm form) {
        var unused =
                switch (step) {
                    case ANNOUNCE -> commands.announce(command);
                    case OPEN -> commands.openRegistration(command);
                    case CLOSE -> commands.closeRegistration(command);
                    case ARCHIVE -> commands.archive(command);
                    case CANCEL -> commands.cancel(command, form.reason());
                };
    }

    private static String page(
            Versioned<Campaign> found, CampaignStep step, Wish wish, boolean stale, Model model) {
        Campaign campaign = found.state();
        model.addAttribute("heading", step.label());
        model.addAttribute("campaign", CampaignTerms.of(found.id(), campaign));
        model.addAttribute("consequences", step.consequences());
        model.addAttribute("asksReason", step == CampaignStep.CANCEL);
        model.addAttribute("handed", wish);
        model.addAttribute("stale", stale);
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Aktionstage",
                        "/verwaltung/aktionstage",
                        campaign.details().title(),
                        "/verwaltung/aktionstage/" + campaign.slug(),
                        step.label()));
        return "campaign/step";
    }
}
