package de.buendnis.newsletter.edition;

import de.buendnis.contracts.newsletter.EditionChange;
import de.buendnis.contracts.newsletter.EditionChangeKind;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.newsletter.item.Items;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Reaction;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * An edition that is given up, or on its way to the readers, frees the items that were reserved for
 * it and that it does not tell.
 */
@Component
class FinishedEditions implements Reaction<EditionMessage> {

    private final Aggregates<Edition, EditionHappening> editions;
    private final Items items;

    FinishedEditions(Aggregates<Edition, EditionHappening> editions, Items items) {
        this.editions = editions;
        this.items = items;
    }

    @Override
    public String name() {
        return "finished-editions";
    }

    @Override
    public String topic() {
        return EditionMessages.TOPIC;
    }

    @Override
    public Class<EditionMessage> messageType() {
        return EditionMessage.class;
    }

    @Override
    public void react(EditionMessage message) {
        EditionChange change = message.getChange();
        String id = message.getEnvelope().getAggregateId();
        if (change == null) {
            return;
        }
        if (change.getKind() == EditionChangeKind.CANCELLED) {
            items.releaseAllBut(List.of(), id);
        } else if (change.getKind() == EditionChangeKind.SENDING_STARTED) {
            items.releaseAllBut(editions.get(id).state().itemIds(), id);
        }
    }
}
