package de.buendnis.events.participation;

import de.buendnis.platform.messaging.Aggregates.Entry;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The history of a participation, as the office reads it. */
@Component
class HistoryLines {

    private final MessageSource labels;

    HistoryLines(MessageSource labels) {
        this.labels = labels;
    }

    /**
     * @param detail what was written with it, if something was
     */
    record Line(String when, String who, String what, @Nullable String detail) {}

    List<Line> of(List<Entry<ParticipationHappening>> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(Entry<ParticipationHappening> entry) {
        String capacity = Choice.label(labels, entry.by().kind());
        String name = entry.by().name();
        return new Line(
                GermanTimes.moment(entry.at()),
                name.equals(capacity) ? name : "%s (%s)".formatted(name, capacity),
                what(entry.happening()),
                detail(entry.happening()));
    }

    private static String what(ParticipationHappening happening) {
        return switch (happening) {
            case ParticipationHappening.Drafted drafted ->
                    "Anmeldung begonnen mit „%s“.".formatted(title(drafted.action()));
            case ParticipationHappening.ActionAdded added ->
                    "Aktion „%s“ hinzugefügt.".formatted(title(added.action()));
            case ParticipationHappening.ActionEdited edited ->
                    "Aktion „%s“ bearbeitet.".formatted(title(edited.action()));
            case ParticipationHappening.ActionRemoved removed -> "Eine Aktion entfernt.";
            case ParticipationHappening.Submitted submitted -> "Eingereicht.";
            case ParticipationHappening.ChangesRequested requested -> "Rückfrage gestellt.";
            case ParticipationHappening.Confirmed confirmed -> "Bestätigt und veröffentlicht.";
            case ParticipationHappening.Rejected rejected -> "Abgelehnt.";
            case ParticipationHappening.Withdrawn withdrawn -> "Zurückgezogen.";
            case ParticipationHappening.TakenUpAgain again -> "Wieder aufgenommen.";
            case ParticipationHappening.ActionMoved moved -> "Eine Aktion verschoben.";
            case ParticipationHappening.ActionCancelled cancelled -> "Eine Aktion abgesagt.";
            case ParticipationHappening.ActionsHeld held -> "Aktionen haben stattgefunden.";
            case ParticipationHappening.EndedWithAlliance ended ->
                    "Beendet, weil das Bündnis ruht oder aufgelöst ist.";
            case ParticipationHappening.EndedWithCampaign ended ->
                    "Beendet, weil der Aktionstag abgesagt ist.";
        };
    }

    private static @Nullable String detail(ParticipationHappening happening) {
        return switch (happening) {
            case ParticipationHappening.ChangesRequested requested -> requested.remarks().overall();
            case ParticipationHappening.Rejected rejected -> rejected.reason();
            case ParticipationHappening.ActionMoved moved ->
                    "Jetzt: %s, %s".formatted(moved.time().inWords(), moved.place().inWords());
            case ParticipationHappening.ActionCancelled cancelled -> cancelled.reason();
            case ParticipationHappening.Drafted drafted -> null;
            case ParticipationHappening.ActionAdded added -> null;
            case ParticipationHappening.ActionEdited edited -> null;
            case ParticipationHappening.ActionRemoved removed -> null;
            case ParticipationHappening.Submitted submitted -> null;
            case ParticipationHappening.Confirmed confirmed -> null;
            case ParticipationHappening.Withdrawn withdrawn -> null;
            case ParticipationHappening.TakenUpAgain again -> null;
            case ParticipationHappening.ActionsHeld held -> null;
            case ParticipationHappening.EndedWithAlliance ended -> null;
            case ParticipationHappening.EndedWithCampaign ended -> null;
        };
    }

    private static String title(PlannedAction action) {
        return action.details().title();
    }
}
