package de.buendnis.platform.messaging;

import org.apache.avro.specific.SpecificRecord;

/**
 * What a service keeps of its own aggregates when a backup of before them was put back, such as
 * numbers that must not be given twice. Asked before the service reads, mails or answers.
 */
public interface Remembrance<M extends SpecificRecord> {

    /** The service's own topic, as {@code topics.yaml} names it. */
    String topic();

    Class<M> messageType();

    /**
     * Takes what was told last of an aggregate that the database does not know; its state is never
     * null. May be told the same again.
     */
    void remember(M lost);
}
