package de.buendnis.registry.activity;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.events.Confirmed;
import de.buendnis.contracts.events.ParticipationChange;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.events.ParticipationState;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.registry.RegistryServers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Says on the topic what the events service would say. */
final class EventsVoice implements AutoCloseable {

    private final MessageCodec codec = new MessageCodec();
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", TestServers.kafka()),
                    new StringSerializer(),
                    new ByteArraySerializer());

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    void say(ParticipationMessage message) {
        producer.send(
                new ProducerRecord<>(
                        RegistryServers.topic("events.participation"),
                        message.getEnvelope().getAggregateId(),
                        codec.encode(message)));
        producer.flush();
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
