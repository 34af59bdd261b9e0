package de.buendnis.consultation.casework;

import de.buendnis.consultation.request.RequestStage;
import de.buendnis.platform.web.wording.GermanTimes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a case stands, or how urgent it is, as a badge of {@code parts/badge}. */
record Badge(String kind, String text) {

    private static final Duration SOON = Duration.ofDays(1);

    static Badge of(RequestStage stage) {
        return new Badge(
                switch (stage) {
                    case RECEIVED, TRIAGED, REDIRECTED, REOPENED -> "warning";
                    case ASSIGNED, IN_PROGRESS -> "info";
                    case WAITING_FOR_REQUESTER, CLOSED, WITHDRAWN -> "quiet";
                    case ANSWERED -> "success";
                },
                stage.label());
    }

    /** By when something is to be done; null where there is no such time. */
    static @Nullable Badge due(@Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return null;
        }
        if (dueAt.isBefore(now)) {
            return new Badge("danger", "Überfällig seit " + GermanTimes.since(dueAt, now));
        }
        return new Badge(
                dueAt.isBefore(now.plus(SOON)) ? "warning" : "quiet",
                "Fällig am " + GermanTimes.shortMoment(dueAt));
    }
}
