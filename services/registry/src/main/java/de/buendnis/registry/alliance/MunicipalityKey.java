package de.buendnis.registry.alliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.buendnis.platform.web.RuleViolation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amtlicher Gemeindeschlüssel of a municipality: 8 digits, the first five are its district's. */
record MunicipalityKey(@JsonValue String value) {

    private static final Pattern KEY = Pattern.compile("(0[1-9]|1[0-6])[0-9]{6}");

    MunicipalityKey {
        value = value.strip();
        if (!KEY.matcher(value).matches()) {
            throw new RuleViolation(
                    "municipality-key-invalid",
                    "municipalityKey",
                    "Der Gemeindeschlüssel hat acht Ziffern, etwa 01057057 für die Stadt Plön.");
        }
    }

    @JsonCreator
    static MunicipalityKey of(String typed) {
        return new MunicipalityKey(typed);
    }

    /** The key typed into a form; null if the field was left empty. */
    static @Nullable MunicipalityKey typed(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new MunicipalityKey(typed);
    }

    boolean isIn(DistrictKey district) {
        return value.startsWith(district.value());
    }
}
