package de.buendnis.consultation.request;

import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about. Nothing of it is personal: it is what others may hear.
 *
 * @param allianceId the alliance that asks or is spoken of, if any
 * @param founders what new founders plan, null for others
 */
public record Matter(
        RequestType type,
        Topic topic,
        Origin origin,
        @Nullable String allianceId,
        @Nullable Founders founders) {

    Matter of(String alliance) {
        return new Matter(type, topic, origin, alliance, founders);
    }

    boolean isBarrier() {
        return type == RequestType.BARRIER_REPORT;
    }
}
