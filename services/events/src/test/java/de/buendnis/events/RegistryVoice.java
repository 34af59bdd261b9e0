package de.buendnis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.AllianceChange;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.contracts.registry.Land;
import de.buendnis.contracts.registry.Place;
import de.buendnis.events.alliance.Alliances;
import de.buendnis.platform.testkit.TopicWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Says on the topics what the registry would say. */
public class RegistryVoice implements AutoCloseable {

    private final TopicWriter topics = new TopicWriter();
    private final Alliances alliances;

    RegistryVoice(Alliances alliances) {
        this.alliances = alliances;
    }

    @Override
    public void close() {
        topics.close();
    }

    /** An active alliance that the service knows of; answers its id. */
    public String active(String name) {
        String id = UUID.randomUUID().toString();
        alliance(id, 1, name, AllianceStage.ACTIVE, AllianceChangeKind.PROFILE_PUBLISHED);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(alliances.find(id)).isPresent());
        return id;
    }

    /** A fact about an alliance; answers the event's id. */
    public String alliance(
            String id, long version, String name, AllianceStage stage, AllianceChangeKind kind) {
        Envelope envelope = envelope(id, version);
        send(
                "registry.alliance",
                id,
                AllianceMessage.newBuilder()
                        .setEnvelope(envelope)
                        .setChange(AllianceChange.newBuilder().setKind(kind).build())
                        .setState(state(name, stage))
                        .build());
        return envelope.getEventId();
    }

    /** A contact of which function and mail address are published; answers its id. */
    public String contact(String alliance, String function, String mail) {
        String id = UUID.randomUUID().toString();
        send(
                "registry.contact",
                id,
                ContactMessage.newBuilder()
                        .setEnvelope(envelope(id, 1))
                        .setState(
                                ContactState.newBuilder()
                                        .setAllianceId(alliance)
                                        .setFunction(function)
                                        .setMail(mail)
                                        .build())
                        .build());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(alliances.contact(alliance, id)).isPresent());
        return id;
    }

    /** The contact was erased. */
    public void erased(String contact) {
        send(
                "registry.contact",
                contact,
                ContactMessage.newBuilder().setEnvelope(envelope(contact, 2)).build());
    }

    /** The message once more, or any other bytes. */
    public void send(String topic, String key, byte[] value) {
        topics.send(topic, key, value);
    }

    public void send(String topic, String key, SpecificRecord message) {
        topics.send(topic, key, message);
    }

    public static Envelope envelope(String id, long version) {
        return Envelope.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setAggregateId(id)
                .setVersion(version)
                .setOccurredAt(Instant.now())
                .setActor(ActorKind.OFFICE)
                .build();
    }

    public static AllianceState state(String name, AllianceStage stage) {
        return AllianceState.newBuilder()
                .setSlug("s-" + UUID.randomUUID())
                .setName(name)
                .setLevel(AllianceLevel.MUNICIPALITY)
                .setStage(stage)
                .setPlace(
                        Place.newBuilder()
                                .setName("Plön")
                                .setDistrictKey("01057")
                                .setDistrictName("Kreis Plön")
                                .setLand(Land.SCHLESWIG_HOLSTEIN)
                                .build())
                .build();
    }
}
