package de.buendnis.consultation.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the national office, as the configuration describes it.
 *
 * @param id what requests remember of it; never changed once it was used
 * @param validFrom first day on which it takes requests, null for always
 * @param validUntil last day on which it does, null for ever: its operator may change
 */
public record ServiceUnit(
        String id,
        String name,
        String phone,
        String mail,
        LocalTime opens,
        LocalTime closes,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** Montag bis Freitag, 9 bis 18 Uhr. */
    public String hours() {
        return officeHours().inWords();
    }

    OfficeHours officeHours() {
        return new OfficeHours(opens, closes);
    }

    boolean isValid(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }
}
