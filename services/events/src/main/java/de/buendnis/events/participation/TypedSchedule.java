package de.buendnis.events.participation;

import de.buendnis.platform.web.input.PostalCode;
import de.buendnis.platform.web.input.Refusals;
import de.buendnis.platform.web.input.TypedDay;
import de.buendnis.platform.web.input.WebAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When and where, as it is typed into the forms of actions. */
record TypedSchedule(
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String venue,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String online) {

    /** 14:30, 14.30, 9 Uhr. */
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::00)?\\s*(?:Uhr|h)?");

    static TypedSchedule of(ActionTime time, ActionPlace place) {
        return new TypedSchedule(
                time.firstDay().toString(),
                time.lastDay().toString(),
                Objects.toString(time.startsAt(), null),
                Objects.toString(time.endsAt(), null),
                place.venue(),
                place.street(),
                place.postalCode() == null ? null : place.postalCode().value(),
                place.city(),
                place.online() == null ? null : place.online().value());
    }

    /** Null if the refusals got something. */
    @Nullable ActionTime time(Refusals refusals) {
        LocalDate first = refusals.value(() -> required(TypedDay.typed("firstDay", firstDay)));
        boolean oneDay = lastDay == null || lastDay.isBlank();
        LocalDate last = oneDay ? first : refusals.value(() -> TypedDay.typed("lastDay", lastDay));
        var starts = new Typed<LocalTime>(refusals, () -> time("startsAt", startsAt));
        var ends = new Typed<LocalTime>(refusals, () -> time("endsAt", endsAt));
        return first == null || last == null || starts.refused() || ends.refused()
                ? null
                : refusals.value(() -> new ActionTime(first, last, starts.value(), ends.value()));
    }

    /** Null if the refusals got something. */
    @Nullable ActionPlace place(Refusals refusals) {
        var code =
                new Typed<PostalCode>(refusals, () -> PostalCode.typed("postalCode", postalCode));
        var address = new Typed<WebAddress>(refusals, () -> WebAddress.typed("online", online));
        return code.refused() || address.refused()
                ? null
                : refusals.value(
                        () -> new ActionPlace(venue, street, code.value(), city, address.value()));
    }

    private static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw ParticipationRule.DAY_MISSING.refuse();
        }
        return day;
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Matcher parts = TIME.matcher(typed.strip());
        if (!parts.matches()) {
            throw ParticipationRule.TIME_INVALID.at(field);
        }
        String minute = parts.group(2);
        try {
            return LocalTime.of(
                    Integer.parseInt(parts.group(1)),
                    minute == null ? 0 : Integer.parseInt(minute));
        } catch (DateTimeException noSuchTime) {
            throw ParticipationRule.TIME_INVALID.at(field);
        }
    }
}
