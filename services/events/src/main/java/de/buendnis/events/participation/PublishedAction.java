package de.buendnis.events.participation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as the public reads it.
 *
 * @param sequence rises whenever it changes (RFC 5545 § 3.8.7.4), so that calendars take it over
 * @param movedFrom the first day before it was moved, if it was
 * @param publishedAt when it was confirmed first; null where that was not noted yet
 */
record PublishedAction(
        String id,
        ActionDetails details,
        ActionState state,
        int sequence,
        @Nullable LocalDate movedFrom,
        @Nullable Instant publishedAt) {

    static PublishedAction first(PlannedAction planned, Instant at) {
        return new PublishedAction(
                planned.id(), planned.details(), ActionState.PUBLISHED, 0, null, at);
    }

    /** Whether people can still go there. */
    boolean isAhead(LocalDate today) {
        return state == ActionState.PUBLISHED && !details.time().isOver(today);
    }

    /** As confirmed anew; also one that was cancelled takes place again. */
    PublishedAction confirmed(ActionDetails newer) {
        return switch (state) {
            case HELD -> this;
            case PUBLISHED -> newer.equals(details) ? this : changed(newer);
            case CANCELLED -> changed(newer);
        };
    }

    PublishedAction moved(ActionTime time, ActionPlace place) {
        return changed(details.moved(time, place));
    }

    PublishedAction cancelled() {
        return new PublishedAction(
                id, details, ActionState.CANCELLED, sequence + 1, movedFrom, publishedAt);
    }

    PublishedAction held() {
        return new PublishedAction(id, details, ActionState.HELD, sequence, movedFrom, publishedAt);
    }

    private PublishedAction changed(ActionDetails newer) {
        LocalDate before = details.time().firstDay();
        boolean sameDay = before.equals(newer.time().firstDay());
        return new PublishedAction(
                id,
                newer,
                ActionState.PUBLISHED,
                sequence + 1,
                sameDay ? movedFrom : before,
                publishedAt);
    }
}
