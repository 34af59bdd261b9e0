package de.buendnis.portal.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Ages and deadlines as people say them. */
final class Words {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // No-break spaces: a figure must not stand alone at the end of a line.
    private static final DateTimeFormatter DAY = formatter("EEEE, d.\u00a0MMMM yyyy");
    private static final DateTimeFormatter DAY_OF_THIS_YEAR = formatter("EEEE, d.\u00a0MMMM");
    private static final DateTimeFormatter MOMENT =
            formatter("EEEE, d.\u00a0MMMM yyyy, H:mm'\u00a0Uhr'");

    private static final String[] SMALL = {
        "Null", "Ein", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben", "Acht", "Neun", "Zehn",
        "Elf", "Zwölf"
    };

    private Words() {}

    /** "40 Minuten", "2 Stunden", "4 Tage", "14 Jahre". */
    static String age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        if (age.toHours() < 1) {
            return counted(Math.max(1, age.toMinutes()), "Minute", "Minuten");
        }
        if (age.toDays() < 1) {
            return counted(age.toHours(), "Stunde", "Stunden");
        }
        long years = ChronoUnit.YEARS.between(date(since), date(now));
        return years < 2 ? counted(age.toDays(), "Tag", "Tage") : counted(years, "Jahr", "Jahre");
    }

    /** The same after "seit": "3 Tagen". */
    static String since(Instant since, Instant now) {
        String age = age(since, now);
        return age.endsWith("Tage") || age.endsWith("Jahre") ? age + "n" : age;
    }

    /** Days until the deadline in Germany, negative when it has passed. */
    static long daysUntil(Instant dueAt, Instant now) {
        return ChronoUnit.DAYS.between(date(now), date(dueAt));
    }

    /** "Montag, 22. März", with the year if it is another one. */
    static String day(Instant moment, Instant now) {
        LocalDate date = date(moment);
        return (date.getYear() == date(now).getYear() ? DAY_OF_THIS_YEAR : DAY).format(date);
    }

    /** "Dienstag, 16. März 2027, 9:42 Uhr". */
    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(BERLIN));
    }

    /** "1 Tag", "4 Tage". */
    static String counted(long count, String one, String many) {
        return count + "\u00a0" + (count == 1 ? one : many);
    }

    /** "Drei Dinge", "13 Dinge". */
    static String things(int count) {
        String number = count < SMALL.length ? SMALL[count] : String.valueOf(count);
        return number + (count == 1 ? " Ding" : " Dinge");
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, BERLIN);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.GERMAN);
    }
}
