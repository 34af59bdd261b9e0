package de.buendnis.platform.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A parked or discarded record as a list shows it.
 *
 * @param at when it was parked, or discarded
 * @param error why it was parked; null if it waits behind another
 * @param discarded by whom and why
 */
record ParkedLine(
        String id,
        String consumer,
        String key,
        String position,
        ZonedDateTime at,
        @Nullable String error,
        @Nullable String discarded) {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static ParkedLine of(ParkedRecord record) {
        return new ParkedLine(
                record.id(),
                record.consumer(),
                record.key(),
                record.position(),
                local(record.parkedAt()),
                record.error(),
                null);
    }

    static ParkedLine of(DiscardedRecord record) {
        return new ParkedLine(
                record.id(),
                record.consumer(),
                record.key(),
                record.position(),
                local(record.at()),
                record.error(),
                record.by().name() + ": " + record.reason());
    }

    /** Of its own page, below the list. */
    public String link() {
        return UriComponentsBuilder.fromPath("/geparkt")
                .queryParam("id", "{id}")
                .build(id)
                .toString();
    }

    private static ZonedDateTime local(Instant time) {
        return time.atZone(BERLIN);
    }
}
