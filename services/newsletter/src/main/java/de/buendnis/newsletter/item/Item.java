package de.buendnis.newsletter.item;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A fact that may be told. Its words are made when somebody reads it: names are resolved then.
 *
 * @param id the event's id with the effect, so that a fact told again makes no second one
 * @param allianceId null for facts about a campaign alone
 * @param campaignId null for facts about an alliance alone
 * @param actions those that it speaks of
 * @param version of the aggregate from which it was last read
 * @param occurredAt when it happened
 * @param changedAt when what it tells last changed
 * @param editionId for which it is reserved, or which tells it; null while it is free
 * @param dropped why it must not be told any more
 */
@Document(Item.COLLECTION)
@TypeAlias("item")
record Item(
        @Id String id,
        ItemKind kind,
        @Nullable String allianceId,
        @Nullable String campaignId,
        List<TellableAction> actions,
        long version,
        Instant occurredAt,
        Instant changedAt,
        @Nullable String editionId,
        @Nullable DropReason dropped) {

    static final String COLLECTION = "item";

    /** What just happened. */
    static Item of(Fact fact, ItemKind kind, List<TellableAction> actions) {
        return new Item(
                fact.itemId(),
                kind,
                fact.allianceId(),
                fact.campaignId(),
                actions,
                fact.version(),
                fact.at(),
                fact.at(),
                null,
                null);
    }

    List<String> actionIds() {
        return actions.stream().map(TellableAction::id).toList();
    }
}
