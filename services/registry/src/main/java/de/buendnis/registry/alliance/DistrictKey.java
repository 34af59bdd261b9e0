package de.buendnis.registry.alliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.buendnis.contracts.registry.Land;
import de.buendnis.platform.web.RuleViolation;
import java.util.regex.Pattern;

/**
 * Amtlicher Gemeindeschlüssel of a district or a town of its own: 5 digits, the first two are the
 * Land.
 */
record DistrictKey(@JsonValue String value) {

    private static final Pattern KEY = Pattern.compile("(0[1-9]|1[0-6])[0-9]{3}");

    DistrictKey {
        value = value.strip();
        if (!KEY.matcher(value).matches()) {
            throw new RuleViolation(
                    "district-key-invalid",
                    "districtKey",
                    "Der Kreisschlüssel hat fünf Ziffern und beginnt mit dem Land (01 bis 16), etwa 01057 für"
                            + " den Kreis Plön.");
        }
    }

    @JsonCreator
    static DistrictKey of(String typed) {
        return new DistrictKey(typed);
    }

    /** The order of the contract's enum is that of the official numbers, after UNKNOWN. */
    @SuppressWarnings("EnumOrdinal") // Checked by its test, and shorter than a table of sixteen.
    Land land() {
        return Land.values()[Integer.parseInt(value, 0, 2, 10)];
    }
}
