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
import de.buendnis.platform.web.input.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One alliance's part in one campaign. It decides; {@link ParticipationChanges} applies.
 *
 * @param plan the actions as the alliance works on them
 * @param published the actions as the public reads them, in the order of their publication
 * @param since when it was handed in, or answered, last
 * @param remarks what the office wants changed, until it is handed in again
 * @param reason why the office rejected it last
 */
record Participation(
        String campaignId,
        String allianceId,
        ParticipationStage stage,
        List<PlannedAction> plan,
        List<PublishedAction> published,
        @Nullable Instant since,
        @Nullable Remarks remarks,
        @Nullable String reason) {

    static final int MOST_ACTIONS = 30;
    static final int REASON_LIMIT = 500;

    private static final TextField REASON =
            new TextField("reason", "Begründung", REASON_LIMIT, true);

    Participation {
        plan = List.copyOf(plan);
        published = List.copyOf(published);
    }

    /** The id of the alliance's participation: a second one is the same one. */
    static String id(String campaignId, String allianceId) {
        return campaignId + ":" + allianceId;
    }

    /** Begins with the first action. */
    static Drafted draft(String allianceId, PlannedAction action, RegistrationPolicy policy) {
        policy.requireRegistration();
        policy.requireFitting(action.details().time(), action.details().place());
        return new Drafted(policy.campaign().id(), allianceId, action);
    }

    ActionAdded add(PlannedAction action, RegistrationPolicy policy) {
        requireNotEnded();
        policy.requireRegistration();
        if (plan.size() >= MOST_ACTIONS) {
            throw ParticipationRule.TOO_MANY_ACTIONS.refuse(MOST_ACTIONS);
        }
        policy.requireFitting(action.details().time(), action.details().place());
        return new ActionAdded(action);
    }

    ActionEdited edit(PlannedAction action, RegistrationPolicy policy) {
        requireChangeable(policy);
        requireNotOver(planned(action.id()), policy.today());
        policy.requireFitting(action.details().time(), action.details().place());
        return new ActionEdited(action);
    }

    ActionRemoved remove(String actionId, RegistrationPolicy policy) {
        requireChangeable(policy);
        PlannedAction action = planned(actionId);
        published(actionId)
                .filter(known -> known.state() != ActionState.CANCELLED)
                .ifPresent(
                        known -> {
                            throw ParticipationRule.ALREADY_PUBLIC.refuse(action.details().title());
                        });
        return new ActionRemoved(actionId);
    }

    Submitted submit(Instant now, RegistrationPolicy policy) {
        requireNotEnded();
        switch (stage) {
            case DRAFT -> policy.requireRegistration();
            case CHANGES_REQUESTED -> policy.requireCampaign();
            case SUBMITTED -> throw ParticipationRule.ALREADY_SUBMITTED.refuse();
            case CONFIRMED -> throw ParticipationRule.NOTHING_CHANGED.refuse();
            case REJECTED, WITHDRAWN -> throw ended();
        }
        if (plan.isEmpty()) {
            throw ParticipationRule.NOTHING_TO_SUBMIT.refuse();
        }
        requireFitting(policy);
        return new Submitted(now);
    }

    /** Asks for changes; remarks about actions that are gone are dropped. */
    ChangesRequested requestChanges(Remarks wanted, Instant now) {
        requireSubmitted();
        if (wanted.isEmpty()) {
            throw ParticipationRule.REMARK_MISSING.refuse();
        }
        return new ChangesRequested(wanted, now);
    }

    /** Publishes the plan. */
    Confirmed confirm(Instant now, RegistrationPolicy policy) {
        requireSubmitted();
        policy.requireCampaign();
        requireFitting(policy);
        return new Confirmed(published.isEmpty(), now);
    }

    /** Rejects what was handed in; what was confirmed before stays as it is. */
    Rejected reject(@Nullable String typed, Instant now) {
        requireSubmitted();
        String words = REASON.optional(typed);
        if (words == null) {
            throw ParticipationRule.REASON_MISSING.refuse();
        }
        return new Rejected(words, now);
    }

    Withdrawn withdraw(RegistrationPolicy policy) {
        requireNotEnded();
        policy.requireCampaign();
        if (stage == ParticipationStage.CONFIRMED && !hasAhead(policy.today())) {
            throw ParticipationRule.NOTHING_TO_WITHDRAW.refuse();
        }
        return new Withdrawn(policy.today());
    }

    TakenUpAgain takeUpAgain(RegistrationPolicy policy) {
        if (!stage.isEnded()) {
            throw ParticipationRule.NOT_ENDED.refuse();
        }
        policy.requireRegistration();
        return new TakenUpAgain();
    }

    /**
     * Moves a public action. It takes effect at once: people must not stand before closed doors.
     */
    ActionMoved move(
            String actionId, ActionTime time, ActionPlace place, RegistrationPolicy policy) {
        policy.requireCampaign();
        ActionDetails before = ahead(actionId, policy.today()).details();
        policy.requireFitting(time, place);
        if (time.equals(before.time()) && place.equals(before.place())) {
            throw ParticipationRule.NOT_MOVED.refuse();
        }
        return new ActionMoved(actionId, time, place);
    }

    /** Calls a public action off, at once. */
    ActionCancelled cancel(String actionId, @Nullable String typed, LocalDate today) {
        PublishedAction action = ahead(actionId, today);
        return new ActionCancelled(action.id(), REASON.optional(typed));
    }

    /** Notes the actions whose days are over, if there are some. */
    Optional<ActionsHeld> hold(LocalDate today) {
        return published.stream()
                        .anyMatch(
                                action ->
                                        action.state() == ActionState.PUBLISHED
                                                && !action.isAhead(today))
                ? Optional.of(new ActionsHeld(today))
                : Optional.empty();
    }

    /** Ends it together with its alliance, if there is something left to end. */
    Optional<EndedWithAlliance> endWithAlliance(LocalDate today) {
        return endsWithOthers(today) ? Optional.of(new EndedWithAlliance(today)) : Optional.empty();
    }

    /** Ends it together with its campaign, if there is something left to end. */
    Optional<EndedWithCampaign> endWithCampaign(LocalDate today) {
        return endsWithOthers(today) ? Optional.of(new EndedWithCampaign(today)) : Optional.empty();
    }

    /** Whether some of it is public. */
    boolean isPublic() {
        return published.stream().anyMatch(action -> action.state() != ActionState.CANCELLED);
    }

    Optional<PublishedAction> published(String actionId) {
        return published.stream().filter(action -> action.id().equals(actionId)).findFirst();
    }

    PlannedAction planned(String actionId) {
        return plan.stream()
                .filter(action -> action.id().equals(actionId))
                .findFirst()
                .orElseThrow(ParticipationRule.UNKNOWN_ACTION::refuse);
    }

    /** The public action that can still be moved and cancelled. */
    PublishedAction ahead(String actionId, LocalDate today) {
        PublishedAction action =
                published(actionId).orElseThrow(ParticipationRule.UNKNOWN_ACTION::refuse);
        return switch (action.state()) {
            case CANCELLED -> throw ParticipationRule.NOT_PUBLIC.refuse(action.details().title());
            case HELD -> throw over(action.details());
            case PUBLISHED -> {
                if (!action.isAhead(today)) {
                    throw over(action.details());
                }
                yield action;
            }
        };
    }

    private boolean hasAhead(LocalDate today) {
        return published.stream().anyMatch(action -> action.isAhead(today));
    }

    private boolean endsWithOthers(LocalDate today) {
        return switch (stage) {
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> true;
            case CONFIRMED, REJECTED, WITHDRAWN -> hasAhead(today);
        };
    }

    /** What was handed in may be finished, what was not yet needs an open registration. */
    void requireChangeable(RegistrationPolicy policy) {
        requireNotEnded();
        switch (stage) {
            case DRAFT, CONFIRMED -> policy.requireRegistration();
            case SUBMITTED, CHANGES_REQUESTED -> policy.requireCampaign();
            case REJECTED, WITHDRAWN -> throw ended();
        }
    }

    private void requireFitting(RegistrationPolicy policy) {
        plan.forEach(policy::requireStillFitting);
    }

    private void requireNotOver(PlannedAction action, LocalDate today) {
        if (published(action.id())
                .filter(known -> known.state() != ActionState.CANCELLED && !known.isAhead(today))
                .isPresent()) {
            throw over(action.details());
        }
    }

    private void requireSubmitted() {
        if (stage != ParticipationStage.SUBMITTED) {
            throw ParticipationRule.NOT_SUBMITTED.refuse(stage.label());
        }
    }

    private void requireNotEnded() {
        if (stage.isEnded()) {
            throw ended();
        }
    }

    private RuntimeException ended() {
        return ParticipationRule.ENDED.refuse(stage.label());
    }

    private static RuntimeException over(ActionDetails details) {
        return ParticipationRule.ACTION_OVER.refuse(details.title());
    }
}
