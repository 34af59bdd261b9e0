package de.buendnis.platform.web.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and moments in German, on Berlin's clock. Blanks that must not break are no-break spaces.
 */
public final class GermanTimes {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = format("d.\u00a0MMMM uuuu");
    private static final DateTimeFormatter WEEKDAY = format("EEEE, d.\u00a0MMMM uuuu");
    private static final DateTimeFormatter SHORT_DAY = format("dd.MM.uuuu");
    private static final DateTimeFormatter TIME = format("H:mm");

    private GermanTimes() {}

    /** Freitag, 12. März 2027, 16:20 Uhr. */
    public static String moment(Instant moment) {
        return weekday(dayOf(moment)) + ", " + time(moment);
    }

    /** 12.03.2027, 16:20 Uhr: for lists. */
    public static String shortMoment(Instant moment) {
        return SHORT_DAY.format(dayOf(moment)) + ", " + time(moment);
    }

    /** 12. März 2027. */
    public static String day(Instant moment) {
        return day(dayOf(moment));
    }

    /** 12. März 2027. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Freitag, 12. März 2027. */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** How long something lasts already, in the greatest unit that fits: 4 Tage, 1 Stunde. */
    public static String since(Instant begin, Instant now) {
        Duration passed = Duration.between(begin, now);
        if (passed.toDays() > 0) {
            return counted(passed.toDays(), "Tag", "Tage");
        }
        return passed.toHours() > 0
                ? counted(passed.toHours(), "Stunde", "Stunden")
                : counted(Math.max(1, passed.toMinutes()), "Minute", "Minuten");
    }

    /** 1 Abschnitt, 4 Abschnitte. */
    public static String counted(long number, String one, String many) {
        return number + "\u00a0" + (number == 1 ? one : many);
    }

    private static String time(Instant moment) {
        return TIME.format(moment.atZone(BERLIN)) + "\u00a0Uhr";
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, BERLIN);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.GERMAN);
    }
}
