package de.buendnis.consultation.alliance;

import de.buendnis.contracts.registry.AllianceStage;
import org.jspecify.annotations.Nullable;

/**
 * An alliance as far as the consultation knows it.
 *
 * @param slug its part of the portrait's address
 * @param published whether everybody may know of it
 */
public record KnownAlliance(
        String id,
        String name,
        String slug,
        AllianceStage stage,
        String place,
        String district,
        boolean published) {

    /** The portrait, null as long as there is none to read. */
    public @Nullable String portrait() {
        return published ? "/buendnisse/" + slug : null;
    }

    /** Where it works: "Plön, Kreis Plön", or the district alone. */
    public String whereabouts() {
        return place.equals(district) ? place : place + ", " + district;
    }
}
