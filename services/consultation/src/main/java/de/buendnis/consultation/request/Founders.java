package de.buendnis.consultation.request;

import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.TextField;
import org.jspecify.annotations.Nullable;

/**
 * The alliance that people want to found; nothing about the people.
 *
 * @param districtKey Amtlicher Gemeindeschlüssel of the district, 5 digits, if they know it
 */
public record Founders(
        String proposedName,
        String place,
        @Nullable PostalCode postalCode,
        @Nullable String districtKey,
        @Nullable String districtName) {

    static final TextField NAME = TextField.line("proposedName", "Name des Bündnisses");
    static final TextField PLACE = TextField.line("place", "Ort oder Region");

    public Founders {
        proposedName = NAME.required(proposedName);
        place = PLACE.required(place);
    }

    /** 31224 Peine, Landkreis Peine. */
    public String whereabouts() {
        String here = postalCode == null ? place : postalCode.value() + " " + place;
        return districtName == null || districtName.equals(place)
                ? here
                : here + ", " + districtName;
    }
}
