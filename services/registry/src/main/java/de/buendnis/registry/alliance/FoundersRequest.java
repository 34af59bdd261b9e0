package de.buendnis.registry.alliance;

/**
 * The request for advice that an alliance in planning arose from.
 *
 * @param number as people quote it
 */
record FoundersRequest(String id, String number) {

    /** The adviser's page about it. */
    String link() {
        return "/verwaltung/beratung/" + id;
    }
}
