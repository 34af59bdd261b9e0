package de.buendnis.newsletter.subscription;

import de.buendnis.newsletter.subscription.Stage.Active;
import de.buendnis.newsletter.subscription.Stage.Ended;
import de.buendnis.newsletter.subscription.Stage.Requested;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link in the confirmation mail leads. Opening it confirms nothing: mail scanners follow
 * links, and would subscribe whoever was typed.
 */
@Controller
@RequestMapping(SubscriptionLinks.CONFIRM)
class ConfirmPages {

    private final SubscriptionRows rows;
    private final SubscriptionCommands commands;
    private final Clock clock;

    ConfirmPages(SubscriptionRows rows, SubscriptionCommands commands, Clock clock) {
        this.rows = rows;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView open(@RequestParam(defaultValue = "") String code) {
        return rows.ofConfirmation(code)
                .map(found -> page(found, code))
                .orElseGet(() -> gone(SubscriptionRule.LINK_UNKNOWN));
    }

    @PostMapping
    String confirm(@RequestParam(defaultValue = "") String code) {
        commands.confirm(code);
        return "redirect:" + SubscriptionLinks.CONFIRM + "?code=" + code;
    }

    private ModelAndView page(Subscription found, String code) {
        return switch (found.stage()) {
            case Requested requested when found.isOver(clock.instant()) ->
                    gone(SubscriptionRule.LINK_OVER);
            case Requested requested ->
                    new ModelAndView("subscription/confirm").addObject("code", code);
            case Active active -> new ModelAndView("subscription/confirmed");
            case Ended ended -> gone(SubscriptionRule.LINK_OVER);
        };
    }

    static ModelAndView gone(SubscriptionRule rule) {
        return new ModelAndView("subscription/gone", HttpStatus.GONE)
                .addObject("reason", rule.sentence());
    }
}
