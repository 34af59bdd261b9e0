package de.buendnis.platform.messaging;

import org.apache.avro.specific.SpecificRecord;

/**
 * Something that is done once for a fact. A bean of this type is all it takes. Told of every fact
 * since the first start of the reaction, per aggregate in order; never of states that are published
 * again, nor of kinds of facts that this release does not know, nor of facts of the service's own
 * that it has lost because a backup was put back.
 *
 * <p>A fact may be told again after a crash. What is done for it must therefore carry its mark in
 * the same write: an insert whose {@code _id}, or a {@link Command} whose id, is {@code <event
 * id>:<name>}. A reaction must not rely on a {@link View} of the topic that it reacts to.
 */
public interface Reaction<M extends SpecificRecord> {

    /** Stable: names the consumer and, in the database, since when it has been reacting. */
    String name();

    /** The topic as {@code topics.yaml} names it. */
    String topic();

    Class<M> messageType();

    /** An exception parks the message, and later ones of the same aggregate behind it. */
    void react(M message);
}
