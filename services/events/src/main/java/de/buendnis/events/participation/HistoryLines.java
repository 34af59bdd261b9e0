package de.buendnis.events.participation;

import de.buendnis.platform.messaging.Aggregates.Entry;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * @param entries newest first
     */
    List<Line> of(Participation now, List<Entry<ParticipationHappening>> entries) {
        Map<String, String> titles = titles(now, entries);
        return entries.stream().map(entry -> line(entry, titles)).toList();
    }

    /** By id, as each was called last: what was removed is known from the history alone. */
    private static Map<String, String> titles(
            Participation now, List<Entry<ParticipationHappening>> entries) {
        var titles = new HashMap<String, String>();
        now.published().forEach(action -> titles.put(action.id(), action.details().title()));
        now.plan().forEach(action -> titles.put(action.id(), title(action)));
        entries.stream()
                .map(entry -> written(entry.happening()))
                .flatMap(Optional::stream)
                .forEach(action -> titles.putIfAbsent(action.id(), title(action)));
        return titles;
    }

    private static Optional<PlannedAction> written(ParticipationHappening happening) {
        return switch (happening) {
            case ParticipationHappening.Drafted drafted -> Optional.of(drafted.action());
            case ParticipationHappening.ActionAdded added -> Optional.of(added.action());
            case ParticipationHappening.ActionEdited edited -> Optional.of(edited.action());
            case ParticipationHappening other -> Optional.empty();
        };
    }

    private static String named(String id, Map<String, String> titles) {
        String title = titles.get(id);
        return title == null ? "Eine Aktion" : "Aktion „%s“".formatted(title);
    }

    private Line line(Entry<ParticipationHappening> entry, Map<String, String> titles) {
        String capacity = Choice.label(labels, entry.by().kind());
        String name = entry.by().name();
        return new Line(
                GermanTimes.moment(entry.at()),
                name.equals(capacity) ? name : "%s (%s)".formatted(name, capacity),
                what(entry.happening(), titles),
                detail(entry.happening()));
    }

    private static String what(ParticipationHappening happening, Map<String, String> titles) {
        return switch (happening) {
            case ParticipationHappening.Drafted drafted ->
                    "Anmeldung begonnen mit „%s“.".formatted(title(drafted.action()));
            case ParticipationHappening.ActionAdded added ->
                    "Aktion „%s“ hinzugefügt.".formatted(title(added.action()));
            case ParticipationHappening.ActionEdited edited ->
                    "Aktion „%s“ bearbeitet.".formatted(title(edited.action()));
            case ParticipationHappening.ActionRemoved removed ->
                    named(removed.actionId(), titles) + " entfernt.";
            case ParticipationHappening.Submitted submitted -> "Eingereicht.";
            case ParticipationHappening.ChangesRequested requested -> "Rückfrage gestellt.";
            case ParticipationHappening.Confirmed confirmed -> "Bestätigt und veröffentlicht.";
            case ParticipationHappening.Rejected rejected -> "Abgelehnt.";
            case ParticipationHappening.Withdrawn withdrawn -> "Zurückgezogen.";
            case ParticipationHappening.TakenUpAgain again -> "Wieder aufgenommen.";
            case ParticipationHappening.ActionMoved moved ->
                    named(moved.actionId(), titles) + " verschoben.";
            case ParticipationHappening.ActionCancelled cancelled ->
                    named(cancelled.actionId(), titles) + " abgesagt.";
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
