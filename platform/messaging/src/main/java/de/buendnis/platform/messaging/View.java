package de.buendnis.platform.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of somebody else's aggregates, kept in a collection of one's own. A bean of this
 * type is all it takes. Duplicates, late and shuffled records do no harm: the highest version wins.
 *
 * <p>Documents are {@code {_id: <aggregate id>, version, state: <row>}}; those of erased aggregates
 * keep id and version alone. A view reads states only: nothing may be counted up from messages.
 */
public interface View<M extends SpecificRecord> {

    /** The topic as {@code topics.yaml} names it. */
    String topic();

    Class<M> messageType();

    /** The collection, such as {@code seen.alliance}; it also names the consumer. */
    String collection();

    /** What the view keeps of the state, or null if the aggregate was erased. */
    @Nullable Object row(M message);
}
