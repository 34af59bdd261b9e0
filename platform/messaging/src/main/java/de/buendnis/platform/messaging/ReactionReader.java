package de.buendnis.platform.messaging;

import de.buendnis.contracts.MessageCodec;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/** Tells a {@link Reaction} its facts, in order per aggregate even behind a parked one. */
final class ReactionReader<M extends SpecificRecord> implements MessageListener<String, byte[]> {

    private final Reaction<M> reaction;
    private final Instant since;
    private final MessageCodec codec;
    private final Parking parking;

    ReactionReader(Reaction<M> reaction, Instant since, MessageCodec codec, Parking parking) {
        this.reaction = reaction;
        this.since = since;
        this.codec = codec;
        this.parking = parking;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        if (!parking.parkBehind(reaction.name(), record)) {
            handle(record);
        }
    }

    void handle(ConsumerRecord<String, byte[]> record) {
        M message = codec.decode(record.value(), reaction.messageType());
        if (Messages.tellsKnownFact(message)
                && !Messages.envelope(message).getOccurredAt().isBefore(since)) {
            reaction.react(message);
        }
    }
}
