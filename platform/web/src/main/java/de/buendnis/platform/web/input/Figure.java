package de.buendnis.platform.web.input;

import de.buendnis.platform.web.RuleViolation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures as people type them: "7,5" and "7.5", "1.200" and "1200". */
public final class Figure {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}|\\d{1,3}(\\.\\d{3}){1,2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}([.,]\\d{1,6})?");

    private Figure() {}

    /** A whole number; null if the field was left empty. */
    public static @Nullable Integer whole(String field, @Nullable String typed) {
        String text = stripped(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new RuleViolation(
                    "figure-not-whole",
                    field,
                    "Das ist keine ganze Zahl. Schreiben Sie nur Ziffern, etwa 28.");
        }
        return Integer.valueOf(text.replace(".", ""));
    }

    /** A number with decimals, parted by a comma or a point; null if the field was left empty. */
    public static @Nullable Double decimal(String field, @Nullable String typed) {
        String text = stripped(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw new RuleViolation(
                    "figure-not-a-number",
                    field,
                    "Das ist keine Zahl. Schreiben Sie Ziffern und höchstens ein Komma, etwa 5 oder 7,5.");
        }
        return Double.valueOf(text.replace(',', '.'));
    }

    /** As it is typed and read in German: 7,5 and 5 rather than 5,0. */
    public static String inWords(double figure) {
        String text =
                new java.math.BigDecimal(Double.toString(figure))
                        .stripTrailingZeros()
                        .toPlainString();
        return text.replace('.', ',');
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
