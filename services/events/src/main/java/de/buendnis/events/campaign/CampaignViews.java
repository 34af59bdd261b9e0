package de.buendnis.events.campaign;

import de.buendnis.platform.messaging.Versioned;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Campaigns for the office's pages, those of other features too. */
@Component
public class CampaignViews {

    /** The parameter of an address that says what has just been done. */
    public static final String DONE = "erledigt";

    private final Campaigns campaigns;

    CampaignViews(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** The campaign of this short address; refused as unknown where there is none. */
    public CampaignView at(String slug) {
        Versioned<Campaign> found = campaigns.versioned(slug);
        return CampaignView.of(found.id(), found.state());
    }

    /** Lets the page say what the address names; anything else is ignored. */
    public static void say(@Nullable String name, Model model) {
        Stream.of(CampaignDone.values())
                .filter(done -> done.name().equals(name))
                .forEach(done -> model.addAttribute("done", done.sentence()));
    }
}
