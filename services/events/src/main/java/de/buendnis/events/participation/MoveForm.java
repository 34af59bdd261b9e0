package de.buendnis.events.participation;

import org.jspecify.annotations.Nullable;

/** When and where a published action takes place instead, exactly as it was typed. */
record MoveForm(
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String venue,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String online) {

    static MoveForm of(ActionDetails details) {
        TypedSchedule now = TypedSchedule.of(details.time(), details.place());
        return new MoveForm(
                now.firstDay(),
                now.lastDay(),
                now.startsAt(),
                now.endsAt(),
                now.venue(),
                now.street(),
                now.postalCode(),
                now.city(),
                now.online());
    }

    TypedSchedule schedule() {
        return new TypedSchedule(
                firstDay, lastDay, startsAt, endsAt, venue, street, postalCode, city, online);
    }
}
