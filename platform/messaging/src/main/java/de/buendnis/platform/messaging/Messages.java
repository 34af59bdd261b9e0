package de.buendnis.platform.messaging;

import de.buendnis.contracts.Envelope;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The shape that all messages share: {@code envelope}, {@code change} with its {@code kind}, {@code
 * state}.
 */
final class Messages {

    private static final String UNKNOWN = "UNKNOWN";

    private Messages() {}

    static Envelope envelope(SpecificRecord message) {
        if (field(message, "envelope") instanceof Envelope envelope) {
            return envelope;
        }
        throw new IllegalArgumentException(message.getSchema().getFullName() + " has no envelope");
    }

    /** Whether the message tells a fact that this release knows. */
    static boolean tellsKnownFact(SpecificRecord message) {
        return field(message, "change") instanceof SpecificRecord change
                && !String.valueOf(field(change, "kind")).equals(UNKNOWN);
    }

    /** False if it tells that the aggregate was erased. */
    static boolean hasState(SpecificRecord message) {
        return field(message, "state") != null;
    }

    private static @Nullable Object field(SpecificRecord record, String name) {
        Schema.Field field = record.getSchema().getField(name);
        return field == null ? null : record.get(field.pos());
    }
}
