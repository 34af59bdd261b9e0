package de.buendnis.portal.index;

import de.buendnis.contracts.Envelope;
import org.apache.avro.specific.SpecificRecord;
import org.apache.lucene.document.Document;

/**
 * How the messages of one topic become documents: one per key, always of the newest version. A bean
 * of the feature that reads them.
 *
 * @param <M> the generated class of the topic's messages
 */
public interface IndexedTopic<M extends SpecificRecord> {

    /** The topic's name. */
    String topic();

    /** The class as which its records are read. */
    Class<M> messageType();

    /** Where the message says what it is about, and in which version. */
    Envelope envelope(M message);

    /**
     * What the index shall hold of the message's state: everything that a page needs, nothing that
     * must not be shown, its words cut already. Field names are the feature's own; an empty
     * document stands for "known, and nothing to tell".
     */
    Document document(M message);

    /** Whether a replaced state must leave the disk at once, because it is about a person. */
    default boolean personal() {
        return false;
    }
}
