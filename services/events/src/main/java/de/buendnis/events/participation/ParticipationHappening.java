package de.buendnis.events.participation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * What can happen to a participation. The aliases are part of the stored history: never rename one.
 */
sealed interface ParticipationHappening {

    /** It begins with its first action. */
    @TypeAlias("ParticipationDrafted")
    record Drafted(String campaignId, String allianceId, PlannedAction action)
            implements ParticipationHappening {}

    @TypeAlias("ParticipationActionAdded")
    record ActionAdded(PlannedAction action) implements ParticipationHappening {}

    @TypeAlias("ParticipationActionEdited")
    record ActionEdited(PlannedAction action) implements ParticipationHappening {}

    @TypeAlias("ParticipationActionRemoved")
    record ActionRemoved(String actionId) implements ParticipationHappening {}

    @TypeAlias("ParticipationSubmitted")
    record Submitted(Instant at) implements ParticipationHappening {}

    @TypeAlias("ParticipationChangesRequested")
    record ChangesRequested(Remarks remarks, Instant at) implements ParticipationHappening {}

    /**
     * The office has looked at the actions and shows them.
     *
     * @param first whether nothing of it was confirmed before
     */
    @TypeAlias("ParticipationConfirmed")
    record Confirmed(boolean first, Instant at) implements ParticipationHappening {}

    @TypeAlias("ParticipationRejected")
    record Rejected(String reason, Instant at) implements ParticipationHappening {}

    /**
     * The alliance takes no part any more.
     *
     * @param on actions that are over on this day have taken place
     */
    @TypeAlias("ParticipationWithdrawn")
    record Withdrawn(LocalDate on) implements ParticipationHappening {}

    @TypeAlias("ParticipationTakenUpAgain")
    record TakenUpAgain() implements ParticipationHappening {}

    @TypeAlias("ParticipationActionMoved")
    record ActionMoved(String actionId, ActionTime time, ActionPlace place)
            implements ParticipationHappening {}

    @TypeAlias("ParticipationActionCancelled")
    record ActionCancelled(String actionId, @Nullable String reason)
            implements ParticipationHappening {}

    /** The days of some actions are over. */
    @TypeAlias("ParticipationActionsHeld")
    record ActionsHeld(LocalDate on) implements ParticipationHappening {}

    /** The alliance went dormant or was dissolved. */
    @TypeAlias("ParticipationEndedWithAlliance")
    record EndedWithAlliance(LocalDate on) implements ParticipationHappening {}

    /** The campaign was cancelled. */
    @TypeAlias("ParticipationEndedWithCampaign")
    record EndedWithCampaign(LocalDate on) implements ParticipationHappening {}
}
