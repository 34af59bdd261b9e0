package de.buendnis.platform.web.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.buendnis.platform.web.RuleViolation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A German postal code: five digits, kept as text for its leading zero. */
public record PostalCode(@JsonValue String value) {

    private static final Pattern CODE = Pattern.compile("(?!00)[0-9]{5}");

    public PostalCode {
        value = normalised("postalCode", value);
    }

    @JsonCreator
    static PostalCode of(String typed) {
        return new PostalCode(typed);
    }

    /** The code typed into the field of a form; null if it was left empty. */
    public static @Nullable PostalCode typed(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new PostalCode(normalised(field, typed));
    }

    private static String normalised(String field, String typed) {
        String code = typed.strip();
        if (!CODE.matcher(code).matches()) {
            throw new RuleViolation(
                    "postal-code-invalid",
                    field,
                    "Die Postleitzahl hat fünf Ziffern, etwa 24306. Prüfen Sie die Eingabe.");
        }
        return code;
    }
}
