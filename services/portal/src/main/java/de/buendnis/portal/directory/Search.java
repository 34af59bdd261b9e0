package de.buendnis.portal.directory;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import java.util.Set;

/**
 * A question to the directory.
 *
 * @param words as typed; empty for none
 * @param lands any of them; empty for all
 * @param fields any of them; empty for all
 * @param page from 1
 * @param size of a page
 */
public record Search(
        String words, Set<Land> lands, Set<FieldOfAction> fields, Order order, int page, int size) {

    public Search {
        lands = Set.copyOf(lands);
        fields = Set.copyOf(fields);
        if (page < 1 || size < 1) {
            throw new IllegalArgumentException("Pages and their sizes are counted from 1");
        }
    }

    /** In which order results come. */
    public enum Order {
        RELEVANCE,
        NAME,
        CHANGED
    }
}
