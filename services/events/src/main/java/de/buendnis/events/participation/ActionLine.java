package de.buendnis.events.participation;

import de.buendnis.platform.web.wording.GermanTimes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One action in the list of a participation.
 *
 * @param kind of the badge
 * @param note what happened to it since it was published
 * @param remark what the office wants changed
 * @param planned whether it is part of what is being worked on, and so may be edited
 * @param live whether it is public and still to come, and so may be moved and cancelled
 * @param removable whether it can be taken out without anybody noticing
 */
record ActionLine(
        String id,
        String title,
        String when,
        String where,
        String kind,
        String state,
        @Nullable String note,
        @Nullable String remark,
        boolean planned,
        boolean live,
        boolean removable) {

    /** What is planned, and what is not any more but was public. */
    static List<ActionLine> of(Participation participation, LocalDate today) {
        Stream<ActionLine> planned =
                participation.plan().stream().map(action -> planned(participation, action, today));
        Stream<ActionLine> gone =
                participation.published().stream()
                        .filter(
                                action ->
                                        participation.plan().stream()
                                                .noneMatch(other -> other.id().equals(action.id())))
                        .map(ActionLine::gone);
        return Stream.concat(planned, gone).toList();
    }

    private static ActionLine planned(
            Participation participation, PlannedAction action, LocalDate today) {
        Remarks remarks = participation.remarks();
        @Nullable PublishedAction known = participation.published(action.id()).orElse(null);
        boolean open = !participation.stage().isEnded();
        boolean cancelled = known == null || known.state() == ActionState.CANCELLED;
        boolean live = known != null && known.isAhead(today);
        boolean changed = known != null && live && !action.details().equals(known.details());
        return new ActionLine(
                action.id(),
                action.details().title(),
                action.details().time().inWords(),
                action.details().place().inWords(),
                known == null ? "quiet" : kind(known.state()),
                known == null
                        ? "Geplant"
                        : known.state().label() + (changed ? ", Änderung geplant" : ""),
                known == null ? null : note(known),
                remarks == null ? null : remarks.on(action.id()),
                open && (cancelled || live),
                live,
                open && cancelled);
    }

    private static ActionLine gone(PublishedAction action) {
        return new ActionLine(
                action.id(),
                action.details().title(),
                action.details().time().inWords(),
                action.details().place().inWords(),
                kind(action.state()),
                action.state().label(),
                note(action),
                null,
                false,
                false,
                false);
    }

    private static String kind(ActionState state) {
        return switch (state) {
            case PUBLISHED -> "success";
            case HELD -> "quiet";
            case CANCELLED -> "danger";
        };
    }

    private static @Nullable String note(PublishedAction action) {
        LocalDate from = action.movedFrom();
        return from == null ? null : "Verschoben, ursprünglich " + GermanTimes.weekday(from);
    }
}
