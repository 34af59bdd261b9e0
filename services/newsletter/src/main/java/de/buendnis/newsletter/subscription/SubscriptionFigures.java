package de.buendnis.newsletter.subscription;

import de.buendnis.platform.web.Crumb;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How many subscribe. Who they are is nobody's business: there is no list of addresses. */
@Controller
class SubscriptionFigures {

    private static final Duration RECENT = Duration.ofDays(30);

    private final SubscriptionRows rows;
    private final Clock clock;

    SubscriptionFigures(SubscriptionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/verwaltung/newsletter/abonnements")
    String figures(Model model) {
        Instant recently = clock.instant().minus(RECENT);
        model.addAttribute(
                "trail",
                Crumb.trail(
                        "Übersicht",
                        "/verwaltung",
                        "Newsletter",
                        "/verwaltung/newsletter",
                        "Abonnements"));
        model.addAttribute("active", rows.count(Stage.ACTIVE));
        model.addAttribute("requested", rows.count(Stage.REQUESTED));
        model.addAttribute("confirmed", rows.confirmedSince(recently));
        model.addAttribute("ended", rows.endedSince(recently).size());
        model.addAttribute("proofs", rows.count(Stage.ENDED));
        return "subscription/figures";
    }
}
