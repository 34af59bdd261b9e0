package de.buendnis.newsletter.edition;

import java.util.List;
import java.util.stream.Stream;

/** A step in the life of an edition; each says beforehand what comes of it. */
enum EditionStep {
    SUBMIT(
            "einreichen",
            "Zur Prüfung geben",
            EditionDone.SUBMITTED,
            List.of(
                    "Eine zweite Person aus Servicestelle oder Medienbüro findet die Ausgabe in ihrer Übersicht.",
                    "Wer den Text danach noch ändert, macht die Ausgabe wieder zum Entwurf.")),
    APPROVE(
            "freigeben",
            "Ausgabe freigeben",
            EditionDone.APPROVED,
            List.of(
                    "Sie stehen mit Ihrem Namen dafür ein, dass die Ausgabe so erscheinen kann.",
                    "Verschickt wird noch nichts, den Versand startet jemand eigens.",
                    "Jede Änderung am Text hebt die Freigabe wieder auf.")),
    SEND(
            "versenden",
            "Versand starten",
            EditionDone.STARTED,
            List.of(
                    "Alle bestätigten Abonnements bekommen die Ausgabe, jedes einmal.",
                    "Der Text ändert sich danach nicht mehr. Anhalten lässt sich der Versand jederzeit.",
                    "Sobald der Versand abgeschlossen ist, steht die Ausgabe im Archiv und im Feed.")),
    HAND_BACK(
            "zurueckgeben",
            "Ausgabe zurückgeben",
            EditionDone.HANDED_BACK,
            List.of(
                    "Die Ausgabe ist wieder ein Entwurf, eine Freigabe gilt nicht mehr.",
                    "Ihre Anmerkung steht über der Ausgabe, bis sie wieder in die Prüfung geht.")),
    CANCEL(
            "verwerfen",
            "Ausgabe verwerfen",
            EditionDone.CANCELLED,
            List.of(
                    "Die Meldungen der Ausgabe sind danach frei für andere Ausgaben.",
                    "Eigene Texte gehen verloren. Das lässt sich nicht zurücknehmen."));

    private final String path;
    private final String label;
    private final EditionDone done;

    // Made by List.of, so nobody can change it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> consequences;

    EditionStep(String path, String label, EditionDone done, List<String> consequences) {
        this.path = path;
        this.label = label;
        this.done = done;
        this.consequences = consequences;
    }

    /** Its part of addresses. */
    public String path() {
        return path;
    }

    /** What the button says. */
    public String label() {
        return label;
    }

    /** Whether nothing comes after it. */
    public boolean isLast() {
        return this == CANCEL;
    }

    EditionDone done() {
        return done;
    }

    List<String> consequences() {
        return consequences;
    }

    static EditionStep ofPath(String path) {
        return Stream.of(values())
                .filter(step -> step.path.equals(path))
                .findFirst()
                .orElseThrow(EditionRule.UNKNOWN::refuse);
    }
}
