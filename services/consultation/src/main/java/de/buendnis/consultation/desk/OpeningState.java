package de.buendnis.consultation.desk;

import java.time.Instant;

/**
 * Whether somebody answers the phone at a moment.
 *
 * @param until when that changes
 * @param sentence the same for people
 */
public record OpeningState(boolean open, Instant until, String sentence) {}
