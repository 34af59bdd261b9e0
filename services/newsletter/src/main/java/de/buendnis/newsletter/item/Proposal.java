package de.buendnis.newsletter.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item in the words that it has now.
 *
 * @param kind what it tells of, in a word
 * @param link path of the page that it speaks of, null while there is none
 * @param occurredAt when it happened
 * @param changedAt when what it tells last changed
 * @param isPublic whether what it speaks of may be told
 * @param dropped why it must not be told any more, null if it may
 */
public record Proposal(
        String id,
        String kind,
        String headline,
        String text,
        @Nullable String link,
        Instant occurredAt,
        Instant changedAt,
        boolean isPublic,
        @Nullable String dropped) {}
