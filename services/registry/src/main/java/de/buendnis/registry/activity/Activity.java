package de.buendnis.registry.activity;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A sign of life.
 *
 * @param id made of the event that told it, so that it is noted once
 * @param at when it happened, not when it was told
 */
@Document(Activity.COLLECTION)
@TypeAlias("activity")
record Activity(@Id String id, String allianceId, ActivityKind kind, Instant at) {

    static final String COLLECTION = "activity";
}
