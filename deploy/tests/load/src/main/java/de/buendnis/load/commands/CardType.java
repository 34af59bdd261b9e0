package de.buendnis.load.commands;

import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.registry.ContactChange;
import de.buendnis.contracts.registry.ContactChangeKind;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.platform.messaging.AggregateType;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What messaging must know of a {@link Card}: its message is the registry's own. */
final class CardType implements AggregateType<Card, Card.Happening> {

    static final String TOPIC = "registry.contact";

    @Override
    public String collection() {
        return "card";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<Card> stateType() {
        return Card.class;
    }

    @Override
    public Class<Card.Happening> happeningType() {
        return Card.Happening.class;
    }

    @Override
    public Card apply(@Nullable Card card, Card.Happening happening) {
        return switch (happening) {
            case Card.Added added ->
                    new Card(
                            added.alliance(),
                            added.function(),
                            added.unit(),
                            added.name(),
                            added.phone(),
                            0);
            case Card.Renamed renamed -> Objects.requireNonNull(card).apply(renamed);
        };
    }

    @Override
    public SpecificRecord message(
            Envelope envelope, Card.@Nullable Happening happening, Card card) {
        return ContactMessage.newBuilder()
                .setEnvelope(envelope)
                .setChange(happening == null ? null : new ContactChange(kind(happening)))
                .setState(
                        ContactState.newBuilder()
                                .setAllianceId(card.alliance())
                                .setFunction(card.function())
                                .setUnit(card.unit())
                                .setName(card.name())
                                .setPhone(card.phone())
                                .build())
                .build();
    }

    private static ContactChangeKind kind(Card.Happening happening) {
        return switch (happening) {
            case Card.Added added -> ContactChangeKind.ADDED;
            case Card.Renamed renamed -> ContactChangeKind.CORRECTED;
        };
    }
}
