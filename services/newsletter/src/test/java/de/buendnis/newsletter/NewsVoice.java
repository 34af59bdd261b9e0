package de.buendnis.newsletter;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.events.CampaignChange;
import de.buendnis.contracts.events.CampaignChangeKind;
import de.buendnis.contracts.events.CampaignMessage;
import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.contracts.events.CampaignState;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.events.ParticipationChange;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationState;
import de.buendnis.contracts.registry.AllianceChange;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.Land;
import de.buendnis.contracts.registry.Place;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.contracts.registry.ProfilePublished;
import de.buendnis.platform.testkit.TopicWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.boot.test.context.TestComponent;

/** Says on the topics what the registry and the events would say. */
@TestComponent
public class NewsVoice implements AutoCloseable {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 5, 10);

    private final TopicWriter topics = new TopicWriter();

    @Override
    public void close() {
        topics.close();
    }

    /** A fact about an alliance, whose portrait is public or not; answers the event's id. */
    public String alliance(
            String id, long version, String name, AllianceChangeKind kind, boolean isPublic) {
        return alliance(
                id, version, AllianceChange.newBuilder().setKind(kind).build(), name, isPublic);
    }

    /**
     * An alliance fell asleep, before anything else that is said; answers the message, to say it
     * again.
     */
    public AllianceMessage dormancy(String id, long version, String name) {
        Envelope now = envelope(id, version);
        AllianceMessage message =
                AllianceMessage.newBuilder()
                        .setEnvelope(
                                Envelope.newBuilder(now)
                                        .setOccurredAt(now.getOccurredAt().minusMillis(1))
                                        .build())
                        .setChange(
                                AllianceChange.newBuilder()
                                        .setKind(AllianceChangeKind.MARKED_DORMANT)
                                        .build())
                        .setState(state(id, name, true))
                        .build();
        say(message);
        return message;
    }

    public void say(AllianceMessage message) {
        say("registry.alliance", message.getEnvelope().getAggregateId(), message);
    }

    /** A version of the portrait became public; answers the event's id. */
    public String portrait(String id, long version, String name, boolean first) {
        var published = ProfilePublished.newBuilder().setEdition(1).setFirst(first).build();
        return alliance(
                id,
                version,
                AllianceChange.newBuilder()
                        .setKind(AllianceChangeKind.PROFILE_PUBLISHED)
                        .setProfilePublished(published)
                        .build(),
                name,
                true);
    }

    private String alliance(
            String id, long version, AllianceChange change, String name, boolean isPublic) {
        Envelope envelope = envelope(id, version);
        say(
                "registry.alliance",
                id,
                AllianceMessage.newBuilder()
                        .setEnvelope(envelope)
                        .setChange(change)
                        .setState(state(id, name, isPublic))
                        .build());
        return envelope.getEventId();
    }

    /** A fact about a campaign; answers the event's id. */
    public String campaign(String id, long version, CampaignChangeKind kind) {
        Envelope envelope = envelope(id, version);
        say(
                "events.campaign",
                id,
                CampaignMessage.newBuilder()
                        .setEnvelope(envelope)
                        .setChange(CampaignChange.newBuilder().setKind(kind).build())
                        .setState(
                                CampaignState.newBuilder()
                                        .setSlug("c-" + id.substring(0, 8))
                                        .setTitle("Aktionstag 2027")
                                        .setMotto("Zeit für Familie")
                                        .setFirstDay(FIRST_DAY)
                                        .setLastDay(FIRST_DAY.plusDays(6))
                                        .setRegistrationFrom(LocalDate.of(2026, 11, 1))
                                        .setRegistrationUntil(LocalDate.of(2027, 3, 31))
                                        .setMode(CampaignMode.ON_SITE)
                                        .build())
                        .build());
        return envelope.getEventId();
    }

    /** A fact about an alliance's part in a campaign; answers the message, to say it again. */
    public ParticipationMessage participation(
            String campaign,
            String alliance,
            long version,
            ParticipationChangeKind kind,
            LocalAction... actions) {
        String id = campaign + ":" + alliance;
        ParticipationMessage message =
                ParticipationMessage.newBuilder()
                        .setEnvelope(envelope(id, version))
                        .setChange(ParticipationChange.newBuilder().setKind(kind).build())
                        .setState(
                                ParticipationState.newBuilder()
                                        .setCampaignId(campaign)
                                        .setAllianceId(alliance)
                                        .setActions(List.of(actions))
                                        .build())
                        .build();
        say("events.participation", id, message);
        return message;
    }

    public void say(ParticipationMessage message) {
        say("events.participation", message.getEnvelope().getAggregateId(), message);
    }

    /** Bytes that nobody can read. */
    public void poison(String topic, String key) {
        topics.send(topic, key, new byte[] {1, 2, 3});
    }

    public static LocalAction action(String id, String title, LocalActionState state) {
        return LocalAction.newBuilder()
                .setId(id)
                .setState(state)
                .setTitle(title)
                .setCity("Plön")
                .setFirstDay(FIRST_DAY)
                .setLastDay(FIRST_DAY)
                .build();
    }

    private void say(String topic, String key, SpecificRecord message) {
        topics.send(topic, key, message);
    }

    private static Envelope envelope(String id, long version) {
        return Envelope.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setAggregateId(id)
                .setVersion(version)
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setActor(ActorKind.OFFICE)
                .build();
    }

    private static AllianceState state(String id, String name, boolean isPublic) {
        return AllianceState.newBuilder()
                .setSlug("s-" + id)
                .setName(name)
                .setLevel(AllianceLevel.MUNICIPALITY)
                .setStage(AllianceStage.ACTIVE)
                .setPlace(
                        Place.newBuilder()
                                .setName("Plön")
                                .setDistrictKey("01057")
                                .setDistrictName("Kreis Plön")
                                .setLand(Land.SCHLESWIG_HOLSTEIN)
                                .build())
                .setProfile(
                        isPublic
                                ? Profile.newBuilder()
                                        .setSummary("Wir machen Plön familienfreundlicher.")
                                        .build()
                                : null)
                .build();
    }
}
