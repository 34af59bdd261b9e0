package de.buendnis.registry.alliance;

import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.input.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A stored date for the three fields that every form has for one; what is not known stays empty.
 */
record DateFields(@Nullable String day, @Nullable String month, @Nullable String year) {

    static DateFields of(@Nullable PartialDate date) {
        return date == null
                ? new DateFields(null, null, null)
                : new DateFields(
                        text(date.day()), text(date.month()), Integer.toString(date.year()));
    }

    /** The date that was typed into such fields; null if all three were left empty. */
    static @Nullable PartialDate typed(
            @Nullable String day, @Nullable String month, @Nullable String year) {
        Integer typedDay = Figure.whole("day", day);
        Integer typedMonth = Figure.whole("month", month);
        Integer typedYear = Figure.whole("year", year);
        if (typedYear != null) {
            return new PartialDate(typedYear, typedMonth, typedDay);
        }
        if (typedMonth != null || typedDay != null) {
            throw new RuleViolation(
                    "date-year-missing",
                    "year",
                    "Das Jahr fehlt. Ergänzen Sie es mit vier Ziffern, oder lassen Sie alle drei Felder leer.");
        }
        return null;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
