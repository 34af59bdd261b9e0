package de.buendnis.consultation.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** What can happen to a request. The aliases are part of the stored history: never rename one. */
public sealed interface RequestHappening {

    /** Somebody asked. */
    @TypeAlias("RequestReceived")
    record Received(
            String number,
            Matter matter,
            Requester requester,
            Contribution text,
            String unit,
            Instant dueAt)
            implements RequestHappening {}

    /** Nobody asked, but something happened that advice is due for. */
    @TypeAlias("RequestOpenedBySystem")
    record OpenedBySystem(
            String number, Matter matter, Contribution text, String unit, Instant dueAt)
            implements RequestHappening {}

    /** Sorted to another unit before anybody took it. */
    @TypeAlias("RequestRouted")
    record Routed(String unit, @Nullable Contribution note, Instant at)
            implements RequestHappening {}

    @TypeAlias("RequestAssigned")
    record Assigned(Assignee assignee, Instant at) implements RequestHappening {}

    @TypeAlias("RequestNoted")
    record Noted(Contribution note) implements RequestHappening {}

    /** The requester is asked something. */
    @TypeAlias("RequestAsked")
    record Asked(Contribution question) implements RequestHappening {}

    @TypeAlias("RequestReplied")
    record Replied(Contribution reply, Instant dueAt) implements RequestHappening {}

    @TypeAlias("RequestAnswered")
    record Answered(Contribution answer) implements RequestHappening {}

    /**
     * Nothing more is to be done.
     *
     * @param told whether the requester knows already, because it was answered
     */
    @TypeAlias("RequestClosed")
    record Closed(boolean told, Instant at) implements RequestHappening {}

    /**
     * It goes on.
     *
     * @param text what is still open, if somebody said so
     */
    @TypeAlias("RequestReopened")
    record Reopened(@Nullable Contribution text, Instant dueAt, Instant at)
            implements RequestHappening {}

    /** Handed on to another unit after somebody had taken it. */
    @TypeAlias("RequestRedirected")
    record Redirected(String unit, Contribution note) implements RequestHappening {}

    @TypeAlias("RequestWithdrawn")
    record Withdrawn(Instant at) implements RequestHappening {}

    @TypeAlias("RequestLinkedToAlliance")
    record LinkedToAlliance(String allianceId) implements RequestHappening {}

    /** Everything personal is gone; what is left counts in statistics. */
    @TypeAlias("RequestErased")
    record Erased() implements RequestHappening {}
}
