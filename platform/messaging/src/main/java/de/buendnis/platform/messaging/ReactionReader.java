package de.buendnis.platform.messaging;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.telemetry.Traces;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/**
 * Tells a {@link Reaction} its facts, in order per aggregate even behind a parked one. What the
 * reaction does belongs to the trace of the fact's own cause.
 */
final class ReactionReader<M extends SpecificRecord> implements MessageListener<String, byte[]> {

    private final Reaction<M> reaction;
    private final Instant since;
    private final LostFacts lost;
    private final MessageCodec codec;
    private final Parking parking;
    private final Traces traces;

    ReactionReader(
            Reaction<M> reaction,
            Instant since,
            LostFacts lost,
            MessageCodec codec,
            Parking parking,
            Traces traces) {
        this.reaction = reaction;
        this.since = since;
        this.lost = lost;
        this.codec = codec;
        this.parking = parking;
        this.traces = traces;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        if (!parking.parkBehind(reaction.name(), record)) {
            handle(record);
        }
    }

    void handle(ConsumerRecord<String, byte[]> record) {
        M message = codec.decode(record.value(), reaction.messageType());
        Envelope envelope = Messages.envelope(message);
        if (Messages.tellsKnownFact(message)
                && !envelope.getOccurredAt().isBefore(since)
                && !lost.contain(record.topic(), envelope)) {
            traces.causedBy(envelope.getTrace(), "messaging.reaction")
                    .contextualName(reaction.name())
                    .lowCardinalityKeyValue("consumer", reaction.name())
                    .highCardinalityKeyValue("event", envelope.getEventId())
                    .observe(() -> reaction.react(message));
        }
    }
}
