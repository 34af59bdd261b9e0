package de.buendnis.platform.web.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.buendnis.platform.web.RuleViolation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telephone or fax number as people write it: digits, and what they part them with. */
public record PhoneNumber(@JsonValue String value) {

    /** Room for an extension and generous blanks. */
    public static final int LIMIT = 40;

    private static final int FEWEST_DIGITS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()/.\\-–]+");

    public PhoneNumber {
        value = normalised("phone", value);
    }

    @JsonCreator
    static PhoneNumber of(String typed) {
        return new PhoneNumber(typed);
    }

    /** The number typed into the field of a form; null if it was left empty. */
    public static @Nullable PhoneNumber typed(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new PhoneNumber(normalised(field, typed));
    }

    private static String normalised(String field, String typed) {
        String number = typed.strip().replaceAll("\\s+", " ");
        boolean plausible =
                number.length() <= LIMIT
                        && NUMBER.matcher(number).matches()
                        && number.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
        if (!plausible) {
            throw new RuleViolation(
                    "phone-number-invalid",
                    field,
                    "Das ist keine Telefonnummer. Erlaubt sind Ziffern, +, Leerzeichen, Klammern, Schräg- und"
                            + " Bindestriche, höchstens %d Zeichen, etwa 030 23125 021."
                                    .formatted(LIMIT));
        }
        return number;
    }
}
