package de.buendnis.platform.messaging;

import de.buendnis.contracts.Envelope;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.mongo.Upgrades;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * All that must be known of an aggregate to keep and publish it. A feature implements it once,
 * beside its aggregate; every method is pure.
 *
 * @param <S> the state: an immutable record
 * @param <H> what can happen: a sealed interface whose records carry a {@code @TypeAlias}
 */
public interface AggregateType<S, H> {

    /**
     * MongoDB's collection, such as {@code alliance}; the history is in {@code alliance.history}.
     */
    String collection();

    /** The topic as {@code topics.yaml} names it. */
    String topic();

    Class<S> stateType();

    Class<H> happeningType();

    /** The state after the happening. {@code state} is null for the happening that creates. */
    S apply(@Nullable S state, H happening);

    /**
     * What others hear: the fact and the public state after it. {@code happening} is null where the
     * state is only published again; the message then has no {@code change}.
     */
    SpecificRecord message(Envelope envelope, @Nullable H happening, S state);

    /** Mails that the happening causes. They are stored in the same write, so none is forgotten. */
    default List<Mail> mails(String id, H happening, S state) {
        return List.of();
    }

    /** How stored states of older releases are read. */
    default Upgrades upgrades() {
        return Upgrades.none();
    }
}
