package de.buendnis.events.participation;

import de.buendnis.events.participation.ParticipationHappening.ActionAdded;
import de.buendnis.events.participation.ParticipationHappening.ActionCancelled;
import de.buendnis.events.participation.ParticipationHappening.ActionEdited;
import de.buendnis.events.participation.ParticipationHappening.ActionMoved;
import de.buendnis.events.participation.ParticipationHappening.ActionRemoved;
import de.buendnis.events.participation.ParticipationHappening.ActionsHeld;
import de.buendnis.events.participation.ParticipationHappening.ChangesRequested;
import de.buendnis.events.participation.ParticipationHappening.Confirmed;
import de.buendnis.events.participation.ParticipationHappening.Drafted;
import de.buendnis.events.participation.ParticipationHappening.EndedWithAlliance;
import de.buendnis.events.participation.ParticipationHappening.EndedWithCampaign;
import de.buendnis.events.participation.ParticipationHappening.Rejected;
import de.buendnis.events.participation.ParticipationHappening.Submitted;
import de.buendnis.events.participation.ParticipationHappening.TakenUpAgain;
import de.buendnis.events.participation.ParticipationHappening.Withdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the state after what happened to a participation. It never refuses. */
final class ParticipationChanges {

    private ParticipationChanges() {}

    static Participation apply(@Nullable Participation before, ParticipationHappening happening) {
        if (happening instanceof Drafted drafted) {
            return new Participation(
                    drafted.campaignId(),
                    drafted.allianceId(),
                    ParticipationStage.DRAFT,
                    List.of(drafted.action()),
                    List.of(),
                    null,
                    null,
                    null);
        }
        return after(
                Objects.requireNonNull(before, "Only being drafted needs no participation"),
                happening);
    }

    private static Participation after(Participation before, ParticipationHappening happening) {
        return switch (happening) {
            case Drafted drafted -> throw new IllegalStateException("Drafted twice");
            case ActionAdded added -> planned(before, with(before.plan(), added.action()));
            case ActionEdited edited -> planned(before, replaced(before.plan(), edited.action()));
            case ActionRemoved removed ->
                    planned(before, without(before.plan(), removed.actionId()));
            case Submitted submitted ->
                    staged(before, ParticipationStage.SUBMITTED, submitted.at(), null, null);
            case ChangesRequested requested ->
                    staged(
                            before,
                            ParticipationStage.CHANGES_REQUESTED,
                            requested.at(),
                            requested.remarks(),
                            null);
            case Confirmed confirmed -> confirmed(before, confirmed.at());
            case Rejected rejected -> rejected(before, rejected);
            case Withdrawn withdrawn -> ended(before, withdrawn.on());
            case TakenUpAgain again ->
                    staged(before, ParticipationStage.DRAFT, before.since(), null, null);
            case ActionMoved moved -> moved(before, moved);
            case ActionCancelled cancelled -> cancelled(before, cancelled.actionId());
            case ActionsHeld held ->
                    published(
                            before,
                            action ->
                                    action.state() == ActionState.PUBLISHED
                                                    && !action.isAhead(held.on())
                                            ? action.held()
                                            : action);
            case EndedWithAlliance ended -> ended(before, ended.on());
            case EndedWithCampaign ended -> ended(before, ended.on());
        };
    }

    /** What was confirmed goes on being public while a change of it is worked on. */
    private static Participation planned(Participation before, List<PlannedAction> plan) {
        ParticipationStage stage =
                before.stage() == ParticipationStage.CONFIRMED
                        ? ParticipationStage.DRAFT
                        : before.stage();
        return new Participation(
                before.campaignId(),
                before.allianceId(),
                stage,
                plan,
                before.published(),
                before.since(),
                before.remarks(),
                before.reason());
    }

    private static Participation staged(
            Participation before,
            ParticipationStage stage,
            @Nullable Instant since,
            @Nullable Remarks remarks,
            @Nullable String reason) {
        return new Participation(
                before.campaignId(),
                before.allianceId(),
                stage,
                before.plan(),
                before.published(),
                since,
                remarks,
                reason);
    }

    private static Participation published(
            Participation before, UnaryOperator<PublishedAction> change) {
        return new Participation(
                before.campaignId(),
                before.allianceId(),
                before.stage(),
                before.plan(),
                before.published().stream().map(change).toList(),
                before.since(),
                before.remarks(),
                before.reason());
    }

    private static Participation confirmed(Participation before, Instant at) {
        var published = new ArrayList<PublishedAction>();
        for (PublishedAction known : before.published()) {
            published.add(
                    before.plan().stream()
                            .filter(planned -> planned.id().equals(known.id()))
                            .findFirst()
                            .map(planned -> known.confirmed(planned.details()))
                            .orElse(known));
        }
        before.plan().stream()
                .filter(planned -> before.published(planned.id()).isEmpty())
                .map(planned -> PublishedAction.first(planned, at))
                .forEach(published::add);
        return new Participation(
                before.campaignId(),
                before.allianceId(),
                ParticipationStage.CONFIRMED,
                before.plan(),
                published,
                at,
                null,
                null);
    }

    /** A rejected change of what is public leaves the plan as it was confirmed. */
    private static Participation rejected(Participation before, Rejected rejected) {
        if (!before.isPublic()) {
            return staged(
                    before, ParticipationStage.REJECTED, rejected.at(), null, rejected.reason());
        }
        return new Participation(
                before.campaignId(),
                before.allianceId(),
                ParticipationStage.CONFIRMED,
                before.published().stream()
                        .filter(action -> action.state() != ActionState.CANCELLED)
                        .map(action -> new PlannedAction(action.id(), action.details()))
                        .toList(),
                before.published(),
                rejected.at(),
                null,
                rejected.reason());
    }

    private static Participation moved(Participation before, ActionMoved moved) {
        Participation publicly =
                published(
                        before,
                        action ->
                                action.id().equals(moved.actionId())
                                        ? action.moved(moved.time(), moved.place())
                                        : action);
        return withPlan(
                publicly,
                before.plan().stream()
                        .map(
                                planned ->
                                        planned.id().equals(moved.actionId())
                                                ? new PlannedAction(
                                                        planned.id(),
                                                        planned.details()
                                                                .moved(moved.time(), moved.place()))
                                                : planned)
                        .toList());
    }

    private static Participation cancelled(Participation before, String actionId) {
        return withPlan(
                published(
                        before,
                        action -> action.id().equals(actionId) ? action.cancelled() : action),
                without(before.plan(), actionId));
    }

    /** Future actions are called off; the plan stays, should it be taken up again. */
    private static Participation ended(Participation before, LocalDate on) {
        Participation publicly =
                published(before, action -> action.isAhead(on) ? action.cancelled() : action);
        return staged(publicly, ParticipationStage.WITHDRAWN, before.since(), null, null);
    }

    private static Participation withPlan(Participation before, List<PlannedAction> plan) {
        return new Participation(
                before.campaignId(),
                before.allianceId(),
                before.stage(),
                plan,
                before.published(),
                before.since(),
                before.remarks(),
                before.reason());
    }

    private static List<PlannedAction> with(List<PlannedAction> plan, PlannedAction action) {
        var longer = new ArrayList<>(plan);
        longer.add(action);
        return longer;
    }

    private static List<PlannedAction> replaced(List<PlannedAction> plan, PlannedAction action) {
        return plan.stream().map(known -> known.id().equals(action.id()) ? action : known).toList();
    }

    private static List<PlannedAction> without(List<PlannedAction> plan, String actionId) {
        return plan.stream().filter(action -> !action.id().equals(actionId)).toList();
    }
}
