package de.buendnis.consultation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerlinHolidaysTest {

    /** A library that knows the holidays of the world would cost the service more than it earns. */
    private static final HolidayManager KNOWN =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    @Test
    void theHolidaysOfThirtyYearsAreThoseOfAKnownCalendar() {
        for (int year = 2018; year <= 2047; year++) {
            Set<LocalDate> own =
                    LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .filter(BerlinHolidays::isHoliday)
                            .collect(Collectors.toSet());
            Set<LocalDate> known =
                    KNOWN.getHolidays(Year.of(year), "be").stream()
                            .map(holiday -> holiday.getDate())
                            .collect(Collectors.toSet());

            assertThat(own).as("in " + year).containsAll(known);
            // The anniversary of 17 June 1953 was decided in 2024; not every calendar knows it yet.
            own.removeAll(known);
            own.remove(LocalDate.of(2028, 6, 17));
            assertThat(own).as("only here, in " + year).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1954,1954-04-18", "1981,1981-04-19", "2027,2027-03-28", "2038,2038-04-25"})
    void easterIsFoundInTheYearsThatRulesTripOver(int year, LocalDate sunday) {
        assertThat(BerlinHolidays.easter(year)).isEqualTo(sunday);
    }

    @Test
    void womensDayIsAHolidaySince2019() {
        assertThat(BerlinHolidays.isHoliday(LocalDate.of(2018, 3, 8))).isFalse();
        assertThat(BerlinHolidays.isHoliday(LocalDate.of(2019, 3, 8))).isTrue();
    }
}
