package de.buendnis.events.participation;

import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.platform.web.Stage;
import de.buendnis.platform.web.wording.GermanTimes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a participation is on its way to the public: what happens next, and who does it. */
record Progress(String title, String sentence, List<Stage> stages) {

    static Progress of(@Nullable Participation participation, CampaignTerms campaign) {
        if (participation == null) {
            return new Progress(
                    "Noch nichts angemeldet",
                    campaign.registrationOpen()
                            ? "Tragen Sie Ihre Aktionen ein und reichen Sie sie bis %s ein."
                                    .formatted(GermanTimes.weekday(campaign.registrationUntil()))
                            : "Für diesen Aktionstag hat das Bündnis nichts angemeldet.",
                    campaign.registrationOpen()
                            ? stages(Stage.Progress.YOUR_TURN, null, Stage.Progress.TO_COME, null)
                            : List.of());
        }
        return switch (participation.stage()) {
            case DRAFT -> draft(participation, campaign);
            case SUBMITTED ->
                    new Progress(
                            "Eingereicht",
                            "Die Servicestelle prüft die Anmeldung. Das Ergebnis steht dann hier; wer sich für das Bündnis anmelden darf, bekommt es auch per E‑Mail. Ändern können Sie sie weiterhin; geprüft wird der neueste Stand.",
                            stages(
                                    Stage.Progress.DONE,
                                    on(participation),
                                    Stage.Progress.NOW,
                                    "durch die Servicestelle"));
            case CHANGES_REQUESTED ->
                    new Progress(
                            "Die Servicestelle hat eine Rückfrage",
                            "Ändern Sie, was angemerkt ist, und reichen Sie die Anmeldung dann wieder ein.",
                            stages(
                                    Stage.Progress.DONE,
                                    null,
                                    Stage.Progress.YOUR_TURN,
                                    "Rückfrage: Sie sind dran"));
            case CONFIRMED -> confirmed(participation);
            case REJECTED ->
                    new Progress(
                            "Abgelehnt",
                            "Die Servicestelle hat die Anmeldung abgelehnt. Den Grund lesen Sie unten.",
                            List.of());
            case WITHDRAWN ->
                    new Progress(
                            "Zurückgezogen",
                            "Von dieser Anmeldung ist nichts mehr zu erwarten. Was schon veröffentlicht war, steht als abgesagt im Kalender.",
                            List.of());
        };
    }

    private static Progress draft(Participation participation, CampaignTerms campaign) {
        String until =
                campaign.registrationOpen()
                        ? " Die Anmeldung ist offen bis %s."
                                .formatted(GermanTimes.weekday(campaign.registrationUntil()))
                        : "";
        String visible =
                participation.isPublic()
                        ? "Bis zur Bestätigung bleibt öffentlich, was schon bestätigt ist."
                        : "Bis zur Bestätigung ist nichts davon öffentlich.";
        return new Progress(
                participation.isPublic() ? "Änderung in Arbeit" : "Entwurf",
                "Reichen Sie die Anmeldung ein, wenn alles stimmt; die Servicestelle prüft sie dann. "
                        + visible
                        + until,
                stages(Stage.Progress.YOUR_TURN, null, Stage.Progress.TO_COME, null));
    }

    private static Progress confirmed(Participation participation) {
        return new Progress(
                "Bestätigt",
                "Die Aktionen stehen im Kalender. Verschieben und Absagen wirkt sofort; jede andere Änderung prüft die Servicestelle noch einmal.",
                List.of(
                        new Stage("Entwurf", null, Stage.Progress.DONE),
                        new Stage("Eingereicht", null, Stage.Progress.DONE),
                        new Stage("Prüfung", null, Stage.Progress.DONE),
                        new Stage("Bestätigt", on(participation), Stage.Progress.DONE)));
    }

    private static List<Stage> stages(
            Stage.Progress draft,
            @Nullable String submitted,
            Stage.Progress review,
            @Nullable String detail) {
        boolean handedIn = draft == Stage.Progress.DONE;
        return List.of(
                new Stage("Entwurf", handedIn ? null : "Sie sind dran", draft),
                new Stage(
                        "Eingereicht",
                        submitted,
                        handedIn ? Stage.Progress.DONE : Stage.Progress.TO_COME),
                new Stage("Prüfung", detail, review),
                new Stage("Bestätigt", "danach sichtbar für alle", Stage.Progress.TO_COME));
    }

    private static @Nullable String on(Participation participation) {
        return participation.since() == null
                ? null
                : "am " + GermanTimes.day(participation.since());
    }
}
