package de.buendnis.registry.alliance;

import com.fasterxml.jackson.annotation.JsonCreator;
import de.buendnis.platform.web.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as it is known: a day, a month or just a year.
 *
 * @param year 1900 to 2199
 * @param month 1 to 12, null where just the year is known
 * @param day null where just the month is known
 */
record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {

    /** How much of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.GERMAN);
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (year < 1900 || year > 2199) {
            throw new RuleViolation(
                    "date-year",
                    "year",
                    "Das Jahr liegt zwischen 1900 und 2199. Geben Sie es mit vier Ziffern an.");
        }
        if (day != null && month == null) {
            throw new RuleViolation(
                    "date-month-missing",
                    "month",
                    "Zum Tag fehlt der Monat. Ergänzen Sie ihn, oder lassen Sie den Tag weg.");
        }
        try {
            if (day != null && month != null) {
                var unused = LocalDate.of(year, month, day);
            } else if (month != null) {
                var unused = YearMonth.of(year, month);
            }
        } catch (DateTimeException impossible) {
            throw new RuleViolation(
                    "date-impossible",
                    "day",
                    "Dieses Datum gibt es nicht. Prüfen Sie Tag und Monat.");
        }
    }

    static PartialDate day(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    static PartialDate month(int year, int month) {
        return new PartialDate(year, month, null);
    }

    static PartialDate year(int year) {
        return new PartialDate(year, null, null);
    }

    /** Reads 2008, 2008-05 or 2008-05-15. */
    @JsonCreator
    static PartialDate parse(String text) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Neither year, month nor day: " + text);
        }
        return new PartialDate(
                Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    }

    Precision precision() {
        if (month == null) {
            return Precision.YEAR;
        }
        return day == null ? Precision.MONTH : Precision.DAY;
    }

    /** Whether even the first day that it may mean is after this one. */
    boolean isAfter(LocalDate today) {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day).isAfter(today);
    }

    /** As people say it: 28. März 2006, März 2006 or 2006. */
    public String inWords() {
        if (month == null) {
            return Integer.toString(year);
        }
        return day == null
                ? MONTH.format(YearMonth.of(year, month))
                : DAY.format(LocalDate.of(year, month, day));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
