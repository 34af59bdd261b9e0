package de.buendnis.events.campaign;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The campaigns, as others ask for them. */
@Component
public class Campaigns {

    private final Aggregates<Campaign, CampaignHappening> campaigns;

    Campaigns(Aggregates<Campaign, CampaignHappening> campaigns) {
        this.campaigns = campaigns;
    }

    public Optional<CampaignTerms> find(String id) {
        return campaigns.find(id).map(Campaigns::terms);
    }

    /** The campaign of this short address; refused as unknown where there is none. */
    public CampaignTerms at(String slug) {
        return terms(versioned(slug));
    }

    /**
     * The campaign that alliances think of now: the next one that is announced and not over; else
     * the last one.
     */
    public Optional<CampaignTerms> current(LocalDate today) {
        List<CampaignTerms> announced =
                all().stream()
                        .map(Campaigns::terms)
                        .filter(terms -> terms.stage().isAnnounced() && !terms.stage().isOver())
                        .toList();
        return announced.stream()
                .filter(terms -> !terms.lastDay().isBefore(today))
                .reduce((later, sooner) -> sooner)
                .or(() -> announced.stream().findFirst());
    }

    Versioned<Campaign> versioned(String slug) {
        Query query = Query.query(Criteria.where("state.slug").is(slug));
        return campaigns.query(query).stream()
                .findFirst()
                .orElseThrow(CampaignRule.UNKNOWN::refuse);
    }

    /** All of them, the latest first: one a year. */
    List<Versioned<Campaign>> all() {
        return campaigns.query(
                new Query()
                        .with(
                                Sort.by(
                                        Sort.Order.desc("state.details.firstDay"),
                                        Sort.Order.asc("_id"))));
    }

    private static CampaignTerms terms(Versioned<Campaign> found) {
        return CampaignTerms.of(found.id(), found.state());
    }
}
