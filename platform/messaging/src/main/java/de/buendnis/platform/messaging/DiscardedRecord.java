package de.buendnis.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a parked record was given up, by whom and why. What it said is not kept.
 *
 * @param position in its topic, for people
 */
@Document("parked.discarded")
record DiscardedRecord(
        @Id String id,
        String consumer,
        String key,
        String position,
        @Nullable String error,
        Actor by,
        String reason,
        Instant at) {

    static DiscardedRecord of(ParkedRecord record, Actor by, String reason, Instant now) {
        return new DiscardedRecord(
                record.id(),
                record.consumer(),
                record.key(),
                record.position(),
                record.error(),
                by,
                reason,
                now);
    }
}
