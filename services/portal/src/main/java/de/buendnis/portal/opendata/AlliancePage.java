package de.buendnis.portal.opendata;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/alliances}: one page of the public alliances.
 *
 * @param total over all pages
 * @param page from 1
 * @param asOf up to which moment the list is known to be complete; null while it is first filled
 */
record AlliancePage(
        List<AllianceSummary> alliances,
        int total,
        int page,
        int size,
        int pages,
        @Nullable Instant asOf,
        Links links) {

    /** Complete addresses; those that lead nowhere are null. */
    record Links(
            String self,
            String first,
            @Nullable String previous,
            @Nullable String next,
            String last) {}
}
