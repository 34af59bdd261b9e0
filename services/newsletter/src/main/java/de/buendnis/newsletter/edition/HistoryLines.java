package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Aggregates.Entry;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The history of an edition, as those who work on it read it. */
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

    List<Line> of(List<Entry<EditionHappening>> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(Entry<EditionHappening> entry) {
        String capacity = Choice.label(labels, entry.by().kind());
        String name = entry.by().name();
        return new Line(
                GermanTimes.moment(entry.at()),
                name.equals(capacity) ? name : "%s (%s)".formatted(name, capacity),
                what(entry.happening()),
                entry.happening() instanceof EditionHappening.HandedBack back ? back.note() : null);
    }

    private static String what(EditionHappening happening) {
        return switch (happening) {
            case EditionHappening.Drafted drafted -> "Ausgabe angelegt.";
            case EditionHappening.Edited edited ->
                    what(edited.edit()) + (edited.voided() ? " Die Freigabe gilt nicht mehr." : "");
            case EditionHappening.Submitted submitted -> "Zur Prüfung gegeben.";
            case EditionHappening.HandedBack back -> "Zurückgegeben.";
            case EditionHappening.Approved approved -> "Freigegeben.";
            case EditionHappening.SendingStarted started -> "Versand gestartet.";
            case EditionHappening.SendingPaused paused -> "Versand angehalten.";
            case EditionHappening.SendingResumed resumed -> "Versand fortgesetzt.";
            case EditionHappening.Sent sent ->
                    "Versand abgeschlossen: %s."
                            .formatted(
                                    GermanTimes.counted(
                                            sent.recipients(), "Abonnement", "Abonnements"));
            case EditionHappening.Cancelled cancelled -> "Verworfen.";
        };
    }

    private static String what(Edit edit) {
        return switch (edit) {
            case Edit.Reworded reworded -> "Betreff und Vorwort geändert.";
            case Edit.PieceAdded added -> "„%s“ aufgenommen.".formatted(added.piece().title());
            case Edit.PieceReplaced replaced ->
                    "„%s“ geändert.".formatted(replaced.piece().title());
            case Edit.PieceRemoved removed -> "Einen Beitrag entfernt.";
            case Edit.PieceMoved moved -> "Reihenfolge geändert.";
        };
    }
}
