package de.buendnis.platform.web.door;

import de.buendnis.platform.web.Visitor;
import java.util.Map;

/**
 * Somebody who may come to the pages about an alliance.
 *
 * @param alliance its id
 * @param office whether staff named it in the address; else it is the coordinator's own
 * @param address what else the address names, by the names of its variables
 */
public record Entrance(
        Visitor visitor, String alliance, boolean office, Map<String, String> address) {

    public Entrance {
        address = Map.copyOf(address);
    }
}
