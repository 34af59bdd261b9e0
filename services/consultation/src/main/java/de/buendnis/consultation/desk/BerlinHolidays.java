package de.buendnis.consultation.desk;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The public holidays of Berlin, where the national office has its seat (Gesetz über die Sonn- und
 * Feiertage § 1). Sundays are none: the office is closed on them anyway.
 */
final class BerlinHolidays {

    private static final int WOMENS_DAY_SINCE = 2019;
    private static final MonthDay WOMENS_DAY = MonthDay.of(3, 8);
    private static final Set<MonthDay> EVERY_YEAR =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(10, 3),
                    MonthDay.of(12, 25),
                    MonthDay.of(12, 26));

    /** Good Friday, Easter Monday, Ascension and Whit Monday, in days after Easter Sunday. */
    private static final Set<Long> FROM_EASTER = Set.of(-2L, 1L, 39L, 50L);

    /** Made for an anniversary, by the same law. */
    private static final Set<LocalDate> ONCE =
            Set.of(LocalDate.of(2020, 5, 8), LocalDate.of(2025, 5, 8), LocalDate.of(2028, 6, 17));

    private BerlinHolidays() {}

    static boolean isHoliday(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return EVERY_YEAR.contains(inYear)
                || ONCE.contains(day)
                || (inYear.equals(WOMENS_DAY) && day.getYear() >= WOMENS_DAY_SINCE)
                || FROM_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Easter Sunday by the rule of Gauss, as Lichtenberg completed it; good for any year. */
    static LocalDate easter(int year) {
        int century = year / 100;
        int moon = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int sun = 2 - (3 * century + 3) / 4;
        int cycle = year % 19;
        int seed = (19 * cycle + moon) % 30;
        int correction = (seed + cycle / 11) / 29;
        int fullMoon = 21 + seed - correction;
        int firstSunday = 7 - (year + year / 4 + sun) % 7;
        int distance = 7 - Math.floorMod(fullMoon - firstSunday, 7);
        return LocalDate.of(year, 3, 1).plusDays(fullMoon + distance - 1L);
    }
}
