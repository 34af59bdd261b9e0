package de.buendnis.portal.directory;

import de.buendnis.contracts.registry.AllianceState;
import org.jspecify.annotations.Nullable;

/** What the public may know of an alliance: the one place that decides it. */
enum Publicity {
    /** Found, listed and shown. */
    SHOWN,
    /** Once shown, and dissolved since: its address says so, and nothing else. */
    GONE,
    /** Not known to the public: never published, hidden, unlisted, given up or erased. */
    SECRET;

    static Publicity of(@Nullable AllianceState state) {
        if (state == null) {
            return SECRET;
        }
        return switch (state.getStage()) {
            // Publishing is the office's decision, in whatever stage before or after the founding.
            case PLANNING,
                    RESOLUTION_PENDING,
                    RESOLUTION_ADOPTED,
                    FOUNDING_SCHEDULED,
                    FOUNDED,
                    ACTIVE,
                    DORMANT ->
                    state.getProfile() != null && state.getListed() ? SHOWN : SECRET;
            case DISSOLVED -> state.getFirstPublishedAt() != null ? GONE : SECRET;
            // A stage that this build does not know yet may be one that hides.
            case ABANDONED, UNKNOWN -> SECRET;
        };
    }
}
