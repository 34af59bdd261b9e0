package de.buendnis.registry.alliance;

import java.time.Instant;

/**
 * The published portrait.
 *
 * @param edition number of this version, from 1
 * @param firstAt when the first edition was published
 * @param at when this one was
 * @param hidden whether the office has taken it out of sight
 */
record Publication(int edition, Profile profile, Instant firstAt, Instant at, boolean hidden) {

    Publication hide() {
        return new Publication(edition, profile, firstAt, at, true);
    }

    Publication next(Profile newProfile, Instant now) {
        return new Publication(edition + 1, newProfile, firstAt, now, false);
    }
}
