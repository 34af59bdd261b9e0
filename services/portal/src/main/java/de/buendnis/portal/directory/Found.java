package de.buendnis.portal.directory;

import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import java.util.List;
import java.util.Map;

/**
 * One page of the answer to a {@link Search}.
 *
 * @param total over all pages
 * @param lands how many there would be per Land, whatever Länder are chosen now
 * @param fields the same per field of action
 */
public record Found(
        List<Alliance> alliances,
        int total,
        Map<Land, Integer> lands,
        Map<FieldOfAction, Integer> fields) {

    public Found {
        alliances = List.copyOf(alliances);
        lands = Map.copyOf(lands);
        fields = Map.copyOf(fields);
    }
}
