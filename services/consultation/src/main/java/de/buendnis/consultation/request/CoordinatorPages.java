package de.buendnis.consultation.request;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.consultation.alliance.KnownAlliance;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.Visitor;
import de.buendnis.platform.web.wording.GermanTimes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The requests of a coordinator's own alliance. */
@Controller
class CoordinatorPages {

    static final String LIST = "/mein-buendnis/beratung";

    private final RequestQueries queries;
    private final Alliances alliances;

    CoordinatorPages(RequestQueries queries, Alliances alliances) {
        this.queries = queries;
        this.alliances = alliances;
    }

    /** One request in the list. */
    record Line(String title, String link, StageBadge badge, String detail) {}

    @GetMapping(LIST)
    String list(Visitor coordinator, Model model) {
        KnownAlliance own =
                alliances
                        .find(String.valueOf(coordinator.alliance()))
                        .orElseThrow(RequestRule.ALLIANCE_NOT_KNOWN_YET::refuse);
        model.addAttribute("allianceName", own.name());
        model.addAttribute(
                "lines",
                queries.ofAlliance(own.id()).stream().map(CoordinatorPages::line).toList());
        return "request/list";
    }

    private static Line line(Versioned<Request> found) {
        Request request = found.state();
        Matter matter = request.matter();
        return new Line(
                matter.type().label() + ": " + matter.topic().label(),
                LIST + "/" + found.id(),
                RequestViews.badge(request.stage()),
                "%s, eingegangen am %s"
                        .formatted(request.number(), GermanTimes.day(request.receivedAt())));
    }
}
