package de.buendnis.events.participation;

import de.buendnis.contracts.registry.AllianceChange;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Reaction;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An alliance that goes dormant or is dissolved takes its future actions with it. */
@Component
class EndedAlliances implements Reaction<AllianceMessage> {

    private static final String NAME = "ended-alliances";
    private static final Set<AllianceChangeKind> ENDS =
            EnumSet.of(AllianceChangeKind.MARKED_DORMANT, AllianceChangeKind.DISSOLVED);

    private final ParticipationQueries participations;
    private final ParticipationCommands commands;

    EndedAlliances(ParticipationQueries participations, ParticipationCommands commands) {
        this.participations = participations;
        this.commands = commands;
    }

    @Override
    public String name() {
        return NAME;
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
        if (change == null || !ENDS.contains(change.getKind())) {
            return;
        }
        String event = message.getEnvelope().getEventId();
        participations
                .ofAlliance(message.getEnvelope().getAggregateId())
                .forEach(
                        found ->
                                commands.endWithAlliance(
                                        new Command(
                                                found.id(),
                                                null,
                                                "%s:%s:%s".formatted(event, NAME, found.id()),
                                                Actor.system())));
    }
}
