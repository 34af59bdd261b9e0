package de.buendnis.newsletter.subscription;

import de.buendnis.newsletter.edition.Archive;
import de.buendnis.platform.messaging.wish.Outcome;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.platform.web.input.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which people subscribe, and what it says afterwards. */
@Controller
@RequestMapping("/newsletter")
class SubscribePages {

    private static final int NEWEST = 3;

    private final SubscriptionCommands commands;
    private final Archive archive;

    SubscribePages(SubscriptionCommands commands, Archive archive) {
        this.commands = commands;
        this.archive = archive;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", SubscribeForm.empty());
        return page(model);
    }

    /**
     * The answer is a page of its own, not a redirect to one: the address would have to travel in
     * the link, and links are logged.
     */
    @PostMapping
    String subscribe(
            @ModelAttribute("form") SubscribeForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        MailAddress address = new Refusals(errors).value(form::meant);
        return new Outcome(errors, response)
                .of(
                        address,
                        meant -> {
                            commands.subscribe(meant);
                            model.addAttribute("address", meant.value());
                            model.addAttribute(
                                    "trail", Crumb.trail("Startseite", "/", "Newsletter"));
                            return "subscription/requested";
                        },
                        stale -> page(model));
    }

    private String page(Model model) {
        model.addAttribute("trail", Crumb.trail("Startseite", "/", "Newsletter"));
        model.addAttribute("consent", ConsentText.current().wording());
        model.addAttribute("editions", archive.newest(NEWEST));
        return "subscription/subscribe";
    }
}
