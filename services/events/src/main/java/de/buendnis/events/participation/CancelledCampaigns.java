package de.buendnis.events.participation;

import de.buendnis.contracts.events.CampaignChange;
import de.buendnis.contracts.events.CampaignChangeKind;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Reaction;
import org.springframework.stereotype.Component;

/**
 * A cancelled campaign takes its participations with it, one after the other. After a crash in the
 * middle the fact is told again, and those that are done stay done.
 */
@Component
class CancelledCampaigns implements Reaction<CampaignMessage> {

    private static final String NAME = "cancelled-campaigns";

    private final ParticipationQueries participations;
    private final ParticipationCommands commands;

    CancelledCampaigns(ParticipationQueries participations, ParticipationCommands commands) {
        this.participations = participations;
        this.commands = commands;
    }

    @Override
    public String name() {
        return NAME;
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
        if (change == null || change.getKind() != CampaignChangeKind.CANCELLED) {
            return;
        }
        String event = message.getEnvelope().getEventId();
        participations
                .idsOfCampaign(message.getEnvelope().getAggregateId())
                .forEach(
                        id ->
                                commands.endWithCampaign(
                                        new Command(
                                                id,
                                                null,
                                                "%s:%s:%s".formatted(event, NAME, id),
                                                Actor.system())));
    }
}
