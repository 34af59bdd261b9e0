package de.buendnis.events.campaign;

import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All campaigns: one a year, so they fit on a page. */
@Controller
class CampaignListPages {

    private final Campaigns campaigns;

    CampaignListPages(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping("/verwaltung/aktionstage")
    String list(Visitor visitor, Model model) {
        model.addAttribute("trail", Crumb.trail("Übersicht", "/verwaltung", "Aktionstage"));
        model.addAttribute(
                "campaigns",
                campaigns.all().stream()
                        .map(found -> CampaignView.of(found.id(), found.state()))
                        .toList());
        model.addAttribute("mayChange", visitor.is(Visitor.OFFICE));
        return "campaign/list";
    }
}
