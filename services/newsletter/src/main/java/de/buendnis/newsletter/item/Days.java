package de.buendnis.newsletter.item;

import de.buendnis.platform.web.wording.GermanTimes;
import java.time.LocalDate;

/** Spans of days in German. */
final class Days {

    private Days() {}

    /** 31. März 2027. */
    static String of(LocalDate day) {
        return GermanTimes.day(day);
    }

    /** 10. Mai 2027 bis zum 16. Mai 2027: behind "vom". */
    static String between(LocalDate first, LocalDate last) {
        return "%s bis zum %s".formatted(GermanTimes.day(first), GermanTimes.day(last));
    }

    /** Freitag, 14. Mai 2027; or the first and the last day. */
    static String inWords(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? GermanTimes.weekday(first)
                : "%s bis %s".formatted(GermanTimes.day(first), GermanTimes.day(last));
    }
}
