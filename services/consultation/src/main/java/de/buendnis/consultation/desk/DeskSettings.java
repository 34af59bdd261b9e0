package de.buendnis.consultation.desk;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The units of the national office and who answers what: data, since phone numbers and operators
 * change more often than programs do.
 *
 * @param units the first one leads: it takes what no other does, and its hours count for deadlines
 * @param routes in this order; the first that fits and whose unit takes requests today decides
 */
@ConfigurationProperties("buendnis.desk")
record DeskSettings(List<ServiceUnit> units, List<Route> routes) {

    DeskSettings {
        units = List.copyOf(units);
        routes = List.copyOf(routes);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("buendnis.desk.units names no unit");
        }
        for (Route route : routes) {
            if (units.stream().noneMatch(unit -> unit.id().equals(route.unit()))) {
                throw new IllegalArgumentException(
                        "buendnis.desk.routes leads to the unknown unit " + route.unit());
            }
        }
    }
}
