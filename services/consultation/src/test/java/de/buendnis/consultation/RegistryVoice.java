package de.buendnis.consultation;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.consultation.alliance.Alliances;
import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.AllianceChange;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.Land;
import de.buendnis.contracts.registry.Place;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.platform.testkit.TopicWriter;
import java.time.Instant;
import java.util.UUID;

/** Says on its topic what the registry would say. */
public class RegistryVoice implements AutoCloseable {

    static final String TOPIC = "registry.alliance";

    private final TopicWriter topics = new TopicWriter();
    private final Alliances alliances;

    RegistryVoice(Alliances alliances) {
        this.alliances = alliances;
    }

    @Override
    public void close() {
        topics.close();
    }

    /** A published alliance that the service knows of; answers its id. */
    public String published(String name) {
        String id = UUID.randomUUID().toString();
        published(id, name);
        return id;
    }

    /** The same with an id that is known before. */
    public void published(String id, String name) {
        say(fact(id, 1, name, AllianceStage.ACTIVE, AllianceChangeKind.PROFILE_PUBLISHED));
        soon().untilAsserted(() -> assertThat(alliances.find(id)).isPresent());
    }

    /** Says the fact, as often as it is called. */
    public void say(AllianceMessage fact) {
        topics.send(TOPIC, fact.getEnvelope().getAggregateId(), fact);
    }

    /** Any bytes. */
    public void say(String id, byte[] poison) {
        topics.send(TOPIC, id, poison);
    }

    /** A fact about an alliance; its profile is published while it is active. */
    public static AllianceMessage fact(
            String id, long version, String name, AllianceStage stage, AllianceChangeKind kind) {
        return AllianceMessage.newBuilder()
                .setEnvelope(
                        Envelope.newBuilder()
                                .setEventId(UUID.randomUUID().toString())
                                .setAggregateId(id)
                                .setVersion(version)
                                .setOccurredAt(Instant.now())
                                .setActor(ActorKind.OFFICE)
                                .build())
                .setChange(AllianceChange.newBuilder().setKind(kind).build())
                .setState(
                        AllianceState.newBuilder()
                                .setSlug("s-" + id)
                                .setName(name)
                                .setLevel(AllianceLevel.MUNICIPALITY)
                                .setStage(stage)
                                .setListed(true)
                                .setPlace(
                                        Place.newBuilder()
                                                .setName("Plön")
                                                .setDistrictKey("01057")
                                                .setDistrictName("Kreis Plön")
                                                .setLand(Land.SCHLESWIG_HOLSTEIN)
                                                .build())
                                .setProfile(
                                        stage == AllianceStage.ACTIVE
                                                ? Profile.newBuilder().build()
                                                : null)
                                .build())
                .build();
    }
}
