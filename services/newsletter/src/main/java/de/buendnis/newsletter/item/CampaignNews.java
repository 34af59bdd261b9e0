package de.buendnis.newsletter.item;

import de.buendnis.contracts.events.CampaignChange;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.platform.messaging.Reaction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is worth telling of campaigns, and what is not any more. */
@Component
class CampaignNews implements Reaction<CampaignMessage> {

    private final ItemStore items;
    private final Told told;

    CampaignNews(ItemStore items, Told told) {
        this.items = items;
        this.told = told;
    }

    @Override
    public String name() {
        return "campaign-news";
    }

    @Override
    public String topic() {
        return "events.campaign";
    }

    @Override
    public Class<CampaignMessage> messageType() {
        return CampaignMessage.class;
    }

    @Override
    public void react(CampaignMessage message) {
        CampaignChange change = message.getChange();
        if (change == null) {
            return;
        }
        Fact fact = Fact.ofCampaign(message.getEnvelope());
        List<Item> known = items.ofCampaign(message.getEnvelope().getAggregateId());
        switch (change.getKind()) {
            case REGISTRATION_OPENED ->
                    items.insert(Item.of(fact, ItemKind.REGISTRATION_OPENED, List.of()));
            case REGISTRATION_CLOSED ->
                    drop(
                            known.stream()
                                    .filter(item -> item.kind() == ItemKind.REGISTRATION_OPENED)
                                    .toList(),
                            DropReason.REGISTRATION_OVER,
                            fact);
            case CANCELLED -> cancelled(known, fact);
            default -> {
                // The rest of its life is read in the calendar.
            }
        }
    }

    /** One correction for all of it: three hundred would be no news. */
    private void cancelled(List<Item> known, Fact fact) {
        if (!told.of(ids(known)).isEmpty()) {
            items.insert(Item.of(fact, ItemKind.CAMPAIGN_CANCELLED, List.of()));
        }
        drop(
                known.stream().filter(item -> item.kind() != ItemKind.CAMPAIGN_CANCELLED).toList(),
                DropReason.CAMPAIGN_CANCELLED,
                fact);
    }

    private void drop(List<Item> unwanted, DropReason reason, Fact fact) {
        Set<String> untold = ids(unwanted);
        untold.removeAll(told.of(untold));
        items.drop(untold, reason, fact.at());
    }

    private static Set<String> ids(List<Item> items) {
        return items.stream().map(Item::id).collect(Collectors.toSet());
    }
}
