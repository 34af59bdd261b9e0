package de.buendnis.registry.alliance;

import de.buendnis.contracts.registry.Land;
import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Where an alliance works, by official keys. The municipality is null for districts and regions.
 *
 * @param districtKey null while nobody has looked up what founders call their place
 * @param districtName empty while it is not known
 */
record Place(
        String name,
        @Nullable PostalCode postalCode,
        @Nullable DistrictKey districtKey,
        String districtName,
        @Nullable MunicipalityKey municipalityKey) {

    private static final TextField NAME = TextField.line("placeName", "Ort");
    private static final TextField DISTRICT = TextField.line("districtName", "Kreis");

    Place {
        name = NAME.required(name);
        districtName = DISTRICT.text(districtName);
        if (municipalityKey != null && districtKey != null && !municipalityKey.isIn(districtKey)) {
            throw AllianceRule.KEYS_DISAGREE.refuse(municipalityKey.value(), districtKey.value());
        }
    }

    /** Plön, Kreis Plön; or one of them, where both are the same or the other is not known. */
    String inWords() {
        return districtName.isEmpty() || name.equals(districtName)
                ? name
                : name + ", " + districtName;
    }

    Land land() {
        return districtKey == null ? Land.UNKNOWN : districtKey.land();
    }

    void requireDistrict() {
        var unused = DISTRICT.required(districtName);
        if (districtKey == null) {
            throw AllianceRule.DISTRICT_MISSING.refuse();
        }
    }
}
