package de.buendnis.portal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.PartialDate;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GermanDatesTest {

    @Test
    void aDateIsAsPreciseAsItIsKnown() {
        assertThat(GermanDates.asKnown(new PartialDate(2006, 3, 28)))
                .isEqualTo("28.\u00a0März 2006");
        assertThat(GermanDates.asKnown(new PartialDate(2007, 5, null))).isEqualTo("Mai 2007");
        assertThat(GermanDates.asKnown(new PartialDate(2008, null, null))).isEqualTo("2008");
        assertThat(GermanDates.asKnownWithWeekday(new PartialDate(2006, 3, 28)))
                .isEqualTo("Dienstag, 28.\u00a0März 2006");
        assertThat(GermanDates.iso(new PartialDate(2007, 5, null))).isEqualTo("2007-05");
    }

    @Test
    void aDateThatNoCalendarKnowsIsItsYear() {
        assertThat(GermanDates.asKnown(new PartialDate(2006, 2, 30))).isEqualTo("2006");
    }

    @Test
    void momentsAreThoseOfGermanClocks() {
        assertThat(GermanDates.moment(Instant.parse("2026-12-31T23:05:00Z")))
                .isEqualTo("1.\u00a0Januar 2027, 0:05\u00a0Uhr");
    }
}
