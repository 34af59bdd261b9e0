package de.buendnis.portal.wording;

import de.buendnis.contracts.registry.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as people write them, no more precise than they are known. */
public final class GermanDates {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // No-break spaces: "28." must not stand alone at the end of a line.
    private static final DateTimeFormatter DAY = formatter("d.\u00a0MMMM yyyy");
    private static final DateTimeFormatter LONG_DAY = formatter("EEEE, d.\u00a0MMMM yyyy");
    private static final DateTimeFormatter DAY_IN_YEAR = formatter("EEEE, d.\u00a0MMMM");
    private static final DateTimeFormatter MONTH = formatter("MMMM yyyy");
    private static final DateTimeFormatter TIME = formatter("H:mm");

    private GermanDates() {}

    /** "28. März 2006", "März 2006" or "2006". */
    public static String asKnown(PartialDate date) {
        return write(date, DAY);
    }

    /** The same, a day with its weekday: "Dienstag, 28. März 2006". */
    public static String asKnownWithWeekday(PartialDate date) {
        return write(date, LONG_DAY);
    }

    /** As ISO 8601 writes it: 2006-03-28, 2006-03 or 2006. */
    public static String iso(PartialDate date) {
        return isDay(date)
                ? "%04d-%02d-%02d".formatted(date.getYear(), date.getMonth(), date.getDay())
                : date.getMonth() != null
                        ? "%04d-%02d".formatted(date.getYear(), date.getMonth())
                        : "%04d".formatted(date.getYear());
    }

    /** The day of a moment in Germany: "12. März 2027". */
    public static String day(Instant moment) {
        return DAY.format(moment.atZone(BERLIN));
    }

    /** The day that it is in Germany at a moment. */
    public static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, BERLIN);
    }

    /** The moment at which a day begins in Germany. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BERLIN).toInstant();
    }

    /** "12. März 2027, 9:38 Uhr". */
    public static String moment(Instant moment) {
        return day(moment) + ", " + TIME.format(moment.atZone(BERLIN)) + "\u00a0Uhr";
    }

    /** "Montag, 10. Mai bis Sonntag, 16. Mai 2027"; one day where both are the same. */
    public static String span(LocalDate first, LocalDate last) {
        if (!last.isAfter(first)) {
            return LONG_DAY.format(first);
        }
        String begin =
                first.getYear() == last.getYear() ? dayInYear(first) : LONG_DAY.format(first);
        return begin + " bis " + LONG_DAY.format(last);
    }

    /** "Montag, 10. Mai", where the year is told already. */
    public static String dayInYear(LocalDate day) {
        return DAY_IN_YEAR.format(day);
    }

    /** "10. Mai 2027". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "10 bis 17:30 Uhr", "ab 10 Uhr". */
    public static String hours(LocalTime start, @Nullable LocalTime end) {
        String from = clock(start);
        return (end == null ? "ab " + from : from + " bis " + clock(end)) + "\u00a0Uhr";
    }

    private static String clock(LocalTime time) {
        return time.getMinute() == 0 ? Integer.toString(time.getHour()) : TIME.format(time);
    }

    private static String write(PartialDate date, DateTimeFormatter dayFormat) {
        try {
            if (isDay(date)) {
                return dayFormat.format(
                        LocalDate.of(date.getYear(), date.getMonth(), date.getDay()));
            }
            return date.getMonth() == null
                    ? Integer.toString(date.getYear())
                    : MONTH.format(YearMonth.of(date.getYear(), date.getMonth()));
        } catch (DateTimeException impossible) {
            // A date that no calendar knows: the year is what can be said.
            return Integer.toString(date.getYear());
        }
    }

    private static boolean isDay(PartialDate date) {
        return date.getMonth() != null && date.getDay() != null;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.GERMAN);
    }
}
