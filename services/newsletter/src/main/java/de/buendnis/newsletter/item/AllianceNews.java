package de.buendnis.newsletter.item;

import de.buendnis.contracts.registry.AllianceChange;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.ProfilePublished;
import de.buendnis.platform.messaging.Reaction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is worth telling of alliances, and what is not any more. */
@Component
class AllianceNews implements Reaction<AllianceMessage> {

    /** Corrections stay: whoever has read the news must learn that it does not hold. */
    private static final Set<ItemKind> OF_THE_LIVING =
            EnumSet.of(
                    ItemKind.ALLIANCE_FOUNDED,
                    ItemKind.PORTRAIT_PUBLISHED,
                    ItemKind.ACTIONS_CONFIRMED);

    private final ItemStore items;
    private final Told told;

    AllianceNews(ItemStore items, Told told) {
        this.items = items;
        this.told = told;
    }

    @Override
    public String name() {
        return "alliance-news";
    }

    @Override
    public String topic() {
        return "registry.alliance";
    }

    @Override
    public Class<AllianceMessage> messageType() {
        return AllianceMessage.class;
    }

    @Override
    public void react(AllianceMessage message) {
        AllianceChange change = message.getChange();
        if (change == null) {
            return;
        }
        Fact fact = Fact.ofAlliance(message.getEnvelope());
        switch (change.getKind()) {
            case FOUNDED -> items.insert(Item.of(fact, ItemKind.ALLIANCE_FOUNDED, List.of()));
            case PROFILE_PUBLISHED -> {
                ProfilePublished published = change.getProfilePublished();
                if (published != null && published.getFirst()) {
                    items.insert(Item.of(fact, ItemKind.PORTRAIT_PUBLISHED, List.of()));
                }
            }
            case MARKED_DORMANT, DISSOLVED -> dropAll(message.getEnvelope().getAggregateId(), fact);
            default -> {
                // Everything else is between the alliance and the office.
            }
        }
    }

    private void dropAll(String allianceId, Fact fact) {
        Set<String> untold =
                items.ofAlliance(allianceId).stream()
                        .filter(item -> OF_THE_LIVING.contains(item.kind()))
                        // The fact may be told again when the alliance has long been woken.
                        .filter(item -> !item.occurredAt().isAfter(fact.at()))
                        .map(Item::id)
                        .collect(Collectors.toSet());
        Set<String> gone = told.of(untold);
        items.drop(
                untold.stream().filter(Predicate.not(gone::contains)).collect(Collectors.toSet()),
                DropReason.ALLIANCE_ENDED,
                fact.at());
    }
}
