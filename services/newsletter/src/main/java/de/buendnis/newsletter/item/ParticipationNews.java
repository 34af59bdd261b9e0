package de.buendnis.newsletter.item;

import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.events.ParticipationChange;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationState;
import de.buendnis.platform.messaging.Reaction;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Actions are told once they are confirmed. What nobody has been told yet follows every change;
 * what somebody has been told needs a correction when it is called off.
 */
@Component
class ParticipationNews implements Reaction<ParticipationMessage> {

    private static final String NAME = "participation-news";

    /** A campaign that ends takes all with it, and is corrected as a whole. */
    private static final Set<ParticipationChangeKind> CALLED_OFF =
            EnumSet.of(
                    ParticipationChangeKind.ACTION_CANCELLED,
                    ParticipationChangeKind.WITHDRAWN,
                    ParticipationChangeKind.ENDED_WITH_ALLIANCE);

    private final ItemStore items;
    private final Told told;

    ParticipationNews(ItemStore items, Told told) {
        this.items = items;
        this.told = told;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String topic() {
        return "events.participation";
    }

    @Override
    public Class<ParticipationMessage> messageType() {
        return ParticipationMessage.class;
    }

    @Override
    public void react(ParticipationMessage message) {
        ParticipationChange change = message.getChange();
        ParticipationState state = message.getState();
        if (change == null || state == null) {
            return;
        }
        Fact fact = Fact.of(message.getEnvelope(), state.getAllianceId(), state.getCampaignId());
        List<Item> known = items.ofParticipation(state.getCampaignId(), state.getAllianceId());
        Set<String> toldItems = told.of(known.stream().map(Item::id).collect(Collectors.toSet()));
        Set<String> toldActions =
                known.stream()
                        .filter(item -> item.kind() == ItemKind.ACTIONS_CONFIRMED)
                        .filter(item -> toldItems.contains(item.id()))
                        .flatMap(item -> item.actionIds().stream())
                        .collect(Collectors.toSet());
        tell(change.getKind(), state, fact, known, toldItems, toldActions);
        if (CALLED_OFF.contains(change.getKind())) {
            correct(state, fact, known, toldActions);
        }
    }

    /** What takes place and nobody has been told yet. */
    private void tell(
            ParticipationChangeKind kind,
            ParticipationState state,
            Fact fact,
            List<Item> known,
            Set<String> toldItems,
            Set<String> toldActions) {
        List<TellableAction> fresh =
                actions(state, LocalActionState.PUBLISHED).stream()
                        .filter(action -> !toldActions.contains(action.id()))
                        .toList();
        List<Item> open =
                known.stream()
                        .filter(item -> item.kind() == ItemKind.ACTIONS_CONFIRMED)
                        .filter(item -> item.dropped() == null && !toldItems.contains(item.id()))
                        .toList();
        if (fresh.isEmpty()) {
            items.dropOvertaken(
                    open.stream().map(Item::id).collect(Collectors.toSet()),
                    DropReason.NOTHING_LEFT,
                    fact);
        } else if (!open.isEmpty()) {
            open.forEach(item -> items.retell(item, fresh, fact));
        } else if (kind == ParticipationChangeKind.CONFIRMED) {
            items.insert(Item.of(fact, ItemKind.ACTIONS_CONFIRMED, fresh));
        }
    }

    /** What was told, does not take place, and is not corrected yet. */
    private void correct(
            ParticipationState state, Fact fact, List<Item> known, Set<String> toldActions) {
        Set<String> wrong = new HashSet<>(toldActions);
        known.stream()
                .filter(item -> item.kind() == ItemKind.ACTIONS_CANCELLED)
                .forEach(item -> wrong.removeAll(item.actionIds()));
        List<TellableAction> cancelled =
                actions(state, LocalActionState.CANCELLED).stream()
                        .filter(action -> wrong.contains(action.id()))
                        .toList();
        if (!cancelled.isEmpty()) {
            items.insert(Item.of(fact, ItemKind.ACTIONS_CANCELLED, cancelled));
        }
    }

    private static List<TellableAction> actions(ParticipationState state, LocalActionState wanted) {
        return state.getActions().stream()
                .filter(action -> action.getState() == wanted)
                .map(TellableAction::of)
                .toList();
    }
}
