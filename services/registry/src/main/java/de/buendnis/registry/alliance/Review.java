package de.buendnis.registry.alliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portrait as the reviewer reads it.
 *
 * @param title what the page is about
 * @param handedIn who handed it in when, null while it is a draft
 * @param published number and day of the published edition, null if there is none
 * @param edition number that it would be published under
 * @param sections those that differ from what is published
 * @param unchanged those that do not
 * @param choice what can be decided now
 * @param obstacle why it cannot be published now, null if it can
 */
record Review(
        String title,
        @Nullable String handedIn,
        @Nullable String published,
        int edition,
        List<Changed> sections,
        List<SectionComparisons.Compared> unchanged,
        Choice choice,
        @Nullable String obstacle) {

    /** What can be decided. */
    enum Choice {
        /** It is handed in. */
        DECIDE,
        /** It is a draft, or the alliance is to mend it: the office may act on its behalf. */
        ON_BEHALF,
        /** Nothing differs. */
        NOTHING
    }

    /**
     * A section that differs.
     *
     * @param hints where it disagrees with itself or with what the office knows
     * @param earlier what the office remarked the last time, null if nothing
     */
    record Changed(
            SectionComparisons.Compared section, List<String> hints, @Nullable String earlier) {}
}
