package de.buendnis.registry.activity;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.events.Confirmed;
import de.buendnis.contracts.events.ParticipationChange;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationState;
import de.buendnis.platform.testkit.TopicWriter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says on the topic what the events service would say. */
final class EventsVoice implements AutoCloseable {

    private final TopicWriter topics = new TopicWriter();

    @Override
    public void close() {
        topics.close();
    }

    void say(ParticipationMessage message) {
        topics.send("events.participation", message.getEnvelope().getAggregateId(), message);
    }

    static ParticipationMessage fact(
            String alliance, long version, @Nullable ParticipationChange change, Instant at) {
        return ParticipationMessage.newBuilder()
                .setEnvelope(
                        Envelope.newBuilder()
                                .setEventId(UUID.randomUUID().toString())
                                .setAggregateId("campaign:" + alliance)
                                .setVersion(version)
                                .setOccurredAt(at)
                                .setActor(ActorKind.OFFICE)
                                .build())
                .setChange(change)
                .setState(
                        ParticipationState.newBuilder()
                                .setCampaignId("campaign")
                                .setAllianceId(alliance)
                                .build())
                .build();
    }

    static ParticipationChange change(ParticipationChangeKind kind) {
        return ParticipationChange.newBuilder().setKind(kind).build();
    }

    static ParticipationChange confirmed(boolean first) {
        return ParticipationChange.newBuilder()
                .setKind(ParticipationChangeKind.CONFIRMED)
                .setConfirmed(new Confirmed(first))
                .build();
    }
}
