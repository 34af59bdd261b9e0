package de.buendnis.faults.proof;

import de.buendnis.contracts.Envelope;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic.
 *
 * @param key id of the aggregate
 */
record Told(int partition, long offset, String key, SpecificRecord message) {

    Envelope envelope() {
        if (field(message, "envelope") instanceof Envelope envelope) {
            return envelope;
        }
        throw new IllegalStateException("No envelope at offset " + offset);
    }

    long version() {
        return envelope().getVersion();
    }

    String eventId() {
        return envelope().getEventId();
    }

    /** Which fact it tells; empty for a state that was published again. */
    Optional<String> fact() {
        return text("change.kind");
    }

    boolean tells(String fact) {
        return fact().filter(fact::equals).isPresent();
    }

    boolean says(String path, String text) {
        return text(path).filter(text::equals).isPresent();
    }

    /** A field by its path, such as {@code state.place.name}. */
    Optional<String> text(String path) {
        Object value = message;
        for (String name : path.split("\\.", -1)) {
            if (!(value instanceof IndexedRecord record)) {
                return Optional.empty();
            }
            value = field(record, name);
            if (value == null) {
                return Optional.empty();
            }
        }
        return Optional.of(value.toString());
    }

    private static @Nullable Object field(IndexedRecord record, String name) {
        Schema.Field field = record.getSchema().getField(name);
        return field == null ? null : record.get(field.pos());
    }
}
