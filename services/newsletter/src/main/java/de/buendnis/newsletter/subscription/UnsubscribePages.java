package de.buendnis.newsletter.subscription;

import de.buendnis.newsletter.subscription.Stage.Active;
import de.buendnis.newsletter.subscription.Stage.Ended;
import de.buendnis.newsletter.subscription.Stage.Requested;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way out, by the link of an edition: people press the button of the page, mail programs post
 * at once (RFC 8058). A GET changes nothing, because scanners and previews follow links.
 */
@Controller
@RequestMapping(SubscriptionLinks.UNSUBSCRIBE)
class UnsubscribePages {

    private final SubscriptionRows rows;
    private final SubscriptionCommands commands;

    UnsubscribePages(SubscriptionRows rows, SubscriptionCommands commands) {
        this.rows = rows;
        this.commands = commands;
    }

    @GetMapping
    ModelAndView open(@RequestParam(defaultValue = "") String code) {
        return rows.ofUnsubscription(code)
                .map(found -> page(found, code))
                .orElseGet(() -> ConfirmPages.gone(SubscriptionRule.LINK_UNKNOWN));
    }

    @PostMapping
    String unsubscribe(@RequestParam(defaultValue = "") String code) {
        commands.unsubscribe(code);
        return "redirect:" + SubscriptionLinks.UNSUBSCRIBE + "?code=" + code;
    }

    /** Answered without a redirect, as RFC 8058 § 3.2 asks. */
    @PostMapping(params = "List-Unsubscribe=One-Click")
    ResponseEntity<String> oneClick(@RequestParam(defaultValue = "") String code) {
        commands.unsubscribe(code);
        return ResponseEntity.ok("Sie bekommen den Newsletter nicht mehr.");
    }

    private static ModelAndView page(Subscription found, String code) {
        return switch (found.stage()) {
            case Requested requested -> ConfirmPages.gone(SubscriptionRule.LINK_UNKNOWN);
            case Active active ->
                    new ModelAndView("subscription/unsubscribe").addObject("code", code);
            case Ended ended -> new ModelAndView("subscription/unsubscribed");
        };
    }
}
