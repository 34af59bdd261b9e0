package de.buendnis.consultation.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Monday to Friday between two times of Berlin's clock, save on Berlin's public holidays.
 *
 * @param opens belongs to the office hours
 * @param closes does not belong to them any more
 */
record OfficeHours(LocalTime opens, LocalTime closes) {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("An office cannot close before it opens");
        }
    }

    boolean isOpen(Instant moment) {
        ZonedDateTime local = moment.atZone(BERLIN);
        return isWorkingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(opens)
                && local.toLocalTime().isBefore(closes);
    }

    /** When it opens next, after the moment. */
    Instant nextOpening(Instant after) {
        LocalDate day = dayOf(after);
        while (!isWorkingDay(day) || !opening(day).isAfter(after)) {
            day = day.plusDays(1);
        }
        return opening(day);
    }

    /** When it closes on the day of the moment. */
    Instant closingOn(Instant moment) {
        return closing(dayOf(moment));
    }

    /** The moment at which this much of the office hours has passed. */
    Instant after(Instant from, Duration work) {
        LocalDate day = dayOf(from);
        Duration left = work;
        Instant begin = from;
        while (true) {
            if (isWorkingDay(day)) {
                Instant start = later(begin, opening(day));
                Duration today = Duration.between(start, closing(day));
                if (left.compareTo(today) <= 0) {
                    return start.plus(left);
                }
                left = today.isNegative() ? left : left.minus(today);
            }
            day = day.plusDays(1);
            begin = opening(day);
        }
    }

    /** The last moment of the office hours that is not after the given one. */
    Instant lastBefore(Instant moment) {
        LocalDate day = dayOf(moment);
        while (!isWorkingDay(day) || opening(day).isAfter(moment)) {
            day = day.minusDays(1);
        }
        return closing(day).isBefore(moment) ? closing(day) : moment;
    }

    /** How long the office is open on a working day. */
    Duration day() {
        return Duration.between(opens, closes);
    }

    /** Montag bis Freitag, 9 bis 18 Uhr. */
    String inWords() {
        return "Montag bis Freitag, %s bis %s\u00a0Uhr".formatted(words(opens), words(closes));
    }

    /** 9, or 9:30. */
    static String words(LocalTime time) {
        return time.getMinute() == 0
                ? String.valueOf(time.getHour())
                : "%d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BerlinHolidays.isHoliday(day);
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(BERLIN).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(closes).atZone(BERLIN).toInstant();
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, BERLIN);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
