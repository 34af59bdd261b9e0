package de.buendnis.consultation.request;

import de.buendnis.consultation.request.RequestHappening.Answered;
import de.buendnis.consultation.request.RequestHappening.Asked;
import de.buendnis.consultation.request.RequestHappening.Assigned;
import de.buendnis.consultation.request.RequestHappening.Closed;
import de.buendnis.consultation.request.RequestHappening.Erased;
import de.buendnis.consultation.request.RequestHappening.LinkedToAlliance;
import de.buendnis.consultation.request.RequestHappening.Noted;
import de.buendnis.consultation.request.RequestHappening.OpenedBySystem;
import de.buendnis.consultation.request.RequestHappening.Received;
import de.buendnis.consultation.request.RequestHappening.Redirected;
import de.buendnis.consultation.request.RequestHappening.Reopened;
import de.buendnis.consultation.request.RequestHappening.Replied;
import de.buendnis.consultation.request.RequestHappening.Routed;
import de.buendnis.consultation.request.RequestHappening.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request looks like after what happened to it. */
final class RequestChanges {

    private RequestChanges() {}

    static Request apply(@Nullable Request before, RequestHappening happening) {
        return switch (happening) {
            case Received received ->
                    first(
                            received.number(),
                            received.matter(),
                            received.requester(),
                            received.text(),
                            received.unit(),
                            received.dueAt());
            case OpenedBySystem opened ->
                    first(
                            opened.number(),
                            opened.matter(),
                            null,
                            opened.text(),
                            opened.unit(),
                            opened.dueAt());
            case Routed routed ->
                    next(
                            existing(before),
                            RequestStage.TRIAGED,
                            existing(before).handling().in(routed.unit()).since(routed.at()),
                            routed.note());
            case Redirected redirected ->
                    next(
                            existing(before),
                            RequestStage.REDIRECTED,
                            existing(before)
                                    .handling()
                                    .in(redirected.unit())
                                    .by(null)
                                    .since(redirected.note().at()),
                            redirected.note());
            case Assigned assigned -> taken(existing(before), assigned);
            case Noted noted -> noted(existing(before), noted.note());
            case Asked asked -> asked(existing(before), asked.question());
            case Replied replied -> replied(existing(before), replied);
            case Answered answered ->
                    next(
                            existing(before),
                            RequestStage.ANSWERED,
                            existing(before).handling().since(answered.answer().at()).due(null),
                            answered.answer());
            case Closed closed -> over(existing(before), RequestStage.CLOSED, closed.at());
            case Withdrawn withdrawn ->
                    over(existing(before), RequestStage.WITHDRAWN, withdrawn.at());
            case Reopened reopened ->
                    next(
                            existing(before),
                            RequestStage.REOPENED,
                            existing(before).handling().since(reopened.at()).due(reopened.dueAt()),
                            reopened.text());
            case LinkedToAlliance linked ->
                    about(
                            existing(before),
                            existing(before).matter().of(linked.allianceId()),
                            existing(before).requester(),
                            existing(before).thread());
            case Erased erased ->
                    about(existing(before), existing(before).matter(), null, List.of());
        };
    }

    private static Request first(
            String number,
            Matter matter,
            @Nullable Requester requester,
            Contribution text,
            String unit,
            Instant dueAt) {
        return new Request(
                number,
                text.at(),
                matter,
                requester,
                RequestStage.RECEIVED,
                new Handling(unit, null, text.at(), dueAt),
                List.of(text),
                null);
    }

    private static Request taken(Request before, Assigned assigned) {
        Handling handling = before.handling().by(assigned.assignee());
        return switch (before.stage()) {
            case RECEIVED, TRIAGED, REDIRECTED, REOPENED ->
                    next(before, RequestStage.ASSIGNED, handling.since(assigned.at()), null);
            case ASSIGNED, IN_PROGRESS, WAITING_FOR_REQUESTER, ANSWERED, CLOSED, WITHDRAWN ->
                    next(before, before.stage(), handling, null);
        };
    }

    /** Whoever notes something has begun. */
    private static Request noted(Request before, Contribution note) {
        return before.stage() == RequestStage.ASSIGNED
                ? next(before, RequestStage.IN_PROGRESS, before.handling().since(note.at()), note)
                : next(before, before.stage(), before.handling(), note);
    }

    /**
     * While the requester thinks, the clock stands still; the law's month for barriers does not.
     */
    private static Request asked(Request before, Contribution question) {
        Handling handling = before.handling().since(question.at());
        return next(
                before,
                RequestStage.WAITING_FOR_REQUESTER,
                before.matter().isBarrier() ? handling : handling.due(null),
                question);
    }

    private static Request replied(Request before, Replied replied) {
        Handling handling = before.handling();
        if (before.stage().isForTheDesk()) {
            return next(before, before.stage(), handling, replied.reply());
        }
        return next(
                before,
                RequestStage.IN_PROGRESS,
                handling.since(replied.reply().at())
                        .due(Objects.requireNonNullElse(handling.dueAt(), replied.dueAt())),
                replied.reply());
    }

    private static Request over(Request before, RequestStage stage, Instant at) {
        return next(before, stage, before.handling().since(at).due(null), null);
    }

    private static Request next(
            Request before, RequestStage stage, Handling handling, @Nullable Contribution added) {
        return new Request(
                before.number(),
                before.receivedAt(),
                before.matter(),
                before.requester(),
                stage,
                handling,
                added == null
                        ? before.thread()
                        : Stream.concat(before.thread().stream(), Stream.of(added)).toList(),
                stage.isOver()
                        ? Objects.requireNonNullElse(before.closedAt(), handling.since())
                        : null);
    }

    private static Request about(
            Request before,
            Matter matter,
            @Nullable Requester requester,
            List<Contribution> thread) {
        return new Request(
                before.number(),
                before.receivedAt(),
                matter,
                requester,
                before.stage(),
                before.handling(),
                thread,
                before.closedAt());
    }

    private static Request existing(@Nullable Request before) {
        return Objects.requireNonNull(before, "Only creations need no request before");
    }
}
