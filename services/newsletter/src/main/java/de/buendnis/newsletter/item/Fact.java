package de.buendnis.newsletter.item;

import de.buendnis.contracts.Envelope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of when, and of whom it speaks.
 *
 * @param version of the aggregate after it
 */
record Fact(
        String eventId,
        long version,
        Instant at,
        @Nullable String allianceId,
        @Nullable String campaignId) {

    static Fact ofAlliance(Envelope envelope) {
        return of(envelope, envelope.getAggregateId(), null);
    }

    static Fact ofCampaign(Envelope envelope) {
        return of(envelope, null, envelope.getAggregateId());
    }

    static Fact of(Envelope envelope, @Nullable String allianceId, @Nullable String campaignId) {
        return new Fact(
                envelope.getEventId(),
                envelope.getVersion(),
                envelope.getOccurredAt(),
                allianceId,
                campaignId);
    }

    /** The id of the one item that the fact makes. */
    String itemId() {
        return eventId + ":item";
    }
}
