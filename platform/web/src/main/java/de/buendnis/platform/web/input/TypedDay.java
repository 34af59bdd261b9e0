package de.buendnis.platform.web.input;

import de.buendnis.platform.web.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day as it arrives from a form: browsers send 2012-09-19, people without one type 19.9.2012. */
public final class TypedDay {

    private static final List<DateTimeFormatter> WAYS =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMAN)
                            .withResolverStyle(ResolverStyle.STRICT));
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private TypedDay() {}

    /** The day typed into this field; null if it was left empty. */
    public static @Nullable LocalDate typed(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        for (DateTimeFormatter way : WAYS) {
            try {
                return inReach(field, LocalDate.parse(typed.strip(), way));
            } catch (DateTimeException other) {
                // The next way may fit.
            }
        }
        throw new RuleViolation(
                "day-invalid",
                field,
                "Das ist kein Datum. Schreiben Sie Tag, Monat und Jahr, zum Beispiel 28.03.2006.");
    }

    private static LocalDate inReach(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new RuleViolation(
                    "day-out-of-reach",
                    field,
                    "Das Jahr liegt zwischen 1900 und 2199. Geben Sie es mit vier Ziffern an.");
        }
        return day;
    }
}
