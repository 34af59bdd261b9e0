package de.buendnis.events.alliance;

import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.Land;

/**
 * An alliance as far as events know it.
 *
 * @param slug its part of the portrait's address
 */
public record KnownAlliance(
        String id,
        String name,
        String slug,
        AllianceStage stage,
        String place,
        String district,
        Land land) {

    /** Whether it may take part. */
    public boolean isActive() {
        return stage == AllianceStage.ACTIVE;
    }

    /** Where it works: "Plön, Kreis Plön", or the district alone. */
    public String whereabouts() {
        return place.equals(district) ? place : place + ", " + district;
    }
}
