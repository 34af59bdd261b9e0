package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.Land;
import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Where an alliance works, by official keys. The municipality is null for districts and regions.
 */
record Place(
        String name,
        @Nullable PostalCode postalCode,
        DistrictKey districtKey,
        String districtName,
        @Nullable MunicipalityKey municipalityKey) {

    private static final TextField NAME = TextField.line("placeName", "Ort");
    private static final TextField DISTRICT = TextField.line("districtName", "Kreis");

    Place {
        name = NAME.required(name);
        districtName = DISTRICT.required(districtName);
        if (municipalityKey != null && !municipalityKey.isIn(districtKey)) {
            throw AllianceRule.KEYS_DISAGREE.refuse(municipalityKey.value(), districtKey.value());
        }
    }

    Land land() {
        return districtKey.land();
    }
}
