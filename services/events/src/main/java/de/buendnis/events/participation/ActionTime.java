package de.buendnis.events.participation;

import de.buendnis.platform.web.wording.GermanTimes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an action takes place: whole days, or the same hours on each of its days. On Berlin's clock.
 *
 * @param lastDay inclusive
 * @param startsAt null for whole days
 * @param endsAt null where open, and for whole days
 */
record ActionTime(
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt) {

    ActionTime {
        startsAt = startsAt == null ? null : startsAt.truncatedTo(ChronoUnit.MINUTES);
        endsAt = endsAt == null ? null : endsAt.truncatedTo(ChronoUnit.MINUTES);
        if (lastDay.isBefore(firstDay)) {
            throw ParticipationRule.ENDS_BEFORE_START.refuse();
        }
        if (endsAt != null && startsAt == null) {
            throw ParticipationRule.START_TIME_MISSING.refuse();
        }
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            throw ParticipationRule.END_TIME_TOO_EARLY.refuse();
        }
    }

    boolean isOver(LocalDate today) {
        return lastDay.isBefore(today);
    }

    /** Freitag, 14. Mai 2027, 10:00 bis 14:00 Uhr. */
    public String inWords() {
        String days =
                firstDay.equals(lastDay)
                        ? GermanTimes.weekday(firstDay)
                        : "%s bis %s"
                                .formatted(
                                        GermanTimes.weekday(firstDay),
                                        GermanTimes.weekday(lastDay));
        String each = firstDay.equals(lastDay) ? "" : "jeweils ";
        if (startsAt == null) {
            return days;
        }
        return endsAt == null
                ? "%s, %sab %s\u00a0Uhr".formatted(days, each, startsAt)
                : "%s, %s%s bis %s\u00a0Uhr".formatted(days, each, startsAt, endsAt);
    }
}
