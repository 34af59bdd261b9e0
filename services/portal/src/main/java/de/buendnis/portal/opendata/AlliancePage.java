package de.buendnis.portal.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/alliances}: one page of the public alliances.
 *
 * @param total over all pages
 * @param page from 1
 */
record AlliancePage(
        List<AllianceSummary> alliances, int total, int page, int size, int pages, Links links) {

    /** Complete addresses; those that lead nowhere are null. */
    record Links(
            String self,
            String first,
            @Nullable String previous,
            @Nullable String next,
            String last) {}
}
