package de.buendnis.consultation.casework;

import de.buendnis.consultation.desk.Desk;
import de.buendnis.consultation.desk.ServiceUnit;
import de.buendnis.consultation.request.RequestHappening;
import de.buendnis.platform.messaging.Aggregates.Entry;
import de.buendnis.platform.web.Choice;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened to a case, without what was written: that stands in its thread. */
@Component
class HistoryLines {

    private final Desk desk;
    private final MessageSource labels;

    HistoryLines(Desk desk, MessageSource labels) {
        this.desk = desk;
        this.labels = labels;
    }

    record Line(String when, String who, String what) {}

    List<Line> of(List<Entry<RequestHappening>> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(Entry<RequestHappening> entry) {
        String capacity = Choice.label(labels, entry.by().kind());
        String name = entry.by().name();
        return new Line(
                GermanTimes.moment(entry.at()),
                name.equals(capacity) ? name : "%s (%s)".formatted(name, capacity),
                what(entry.happening()));
    }

    private String what(RequestHappening happening) {
        return switch (happening) {
            case RequestHappening.Received received ->
                    "Eingegangen bei: %s.".formatted(unit(received.unit()));
            case RequestHappening.OpenedBySystem opened ->
                    "Von selbst eröffnet bei: %s.".formatted(unit(opened.unit()));
            case RequestHappening.Routed routed -> "Zugeordnet: %s.".formatted(unit(routed.unit()));
            case RequestHappening.Redirected redirected ->
                    "Weitergeleitet an: %s.".formatted(unit(redirected.unit()));
            case RequestHappening.Assigned assigned ->
                    "Übernommen von %s.".formatted(assigned.assignee().name());
            case RequestHappening.Noted noted -> "Intern notiert.";
            case RequestHappening.Asked asked -> "Rückfrage gestellt.";
            case RequestHappening.Replied replied -> "Ergänzung bekommen.";
            case RequestHappening.Answered answered -> "Beantwortet.";
            case RequestHappening.Closed closed -> "Abgeschlossen.";
            case RequestHappening.Reopened reopened -> "Wieder geöffnet.";
            case RequestHappening.Withdrawn withdrawn -> "Zurückgezogen.";
            case RequestHappening.LinkedToAlliance linked -> "Mit dem Bündnis verknüpft.";
            case RequestHappening.Erased erased -> "Persönliches gelöscht.";
        };
    }

    private String unit(String id) {
        return desk.unit(id).map(ServiceUnit::name).orElse(id);
    }
}
