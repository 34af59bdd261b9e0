package de.buendnis.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A plain German page for what went wrong: a title, a sentence, and the way on.
 *
 * @param status HTTP status
 * @param title what happened
 * @param sentence what it means and what to do
 * @param link the way on
 * @param linkText what the way on is called
 */
public record ErrorPage(int status, String title, String sentence, String link, String linkText) {

    /** The page of a status. What the server knows about its inside stays in the log. */
    static ErrorPage of(int status) {
        return switch (status) {
            case 400 ->
                    toStart(
                            status,
                            "Diese Anfrage verstehen wir nicht",
                            "Die Adresse oder das Formular ist unvollständig angekommen. Gehen Sie eine Seite zurück und versuchen Sie es noch einmal.");
            case 401 ->
                    new ErrorPage(
                            status,
                            "Bitte melden Sie sich an",
                            "Diese Seite ist für Koordinationen und die Servicestelle. Nach der Anmeldung geht es weiter.",
                            "/anmelden",
                            "Zur Anmeldung");
            case 403 ->
                    toStart(
                            status,
                            "Diese Seite ist nicht für Sie freigegeben",
                            "Ihre Anmeldung reicht dafür nicht aus. Wenn Sie die Seite für Ihre Arbeit brauchen, wenden Sie sich an die Servicestelle.");
            case 404 ->
                    new ErrorPage(
                            status,
                            "Diese Seite gibt es nicht",
                            "Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen. Alle Bündnisse finden Sie über die Suche.",
                            "/buendnisse",
                            "Bündnis suchen");
            case 405 ->
                    toStart(
                            status,
                            "So lässt sich diese Seite nicht öffnen",
                            "Die Adresse gehört zu einem Formular. Öffnen Sie zuerst die Seite, auf der das Formular steht.");
            case 409 ->
                    toStart(
                            status,
                            "Jemand war schneller",
                            "Die Angaben wurden inzwischen geändert. Laden Sie die Seite neu und übertragen Sie Ihre Änderung.");
            case 410 ->
                    new ErrorPage(
                            status,
                            "Dieser Link ist verbraucht oder abgelaufen",
                            "Jeder Anmeldelink gilt 15 Minuten und nur einmal. Fordern Sie einen neuen an.",
                            "/anmelden",
                            "Neuen Link anfordern");
            case 413 ->
                    toStart(
                            status,
                            "Das ist zu groß",
                            "Es sind höchstens 10 Megabyte möglich. Gehen Sie zurück und wählen Sie eine kleinere Datei.");
            case 422 ->
                    toStart(
                            status,
                            "So geht es nicht",
                            "Eine Angabe passt nicht. Gehen Sie eine Seite zurück, prüfen Sie Ihre Angaben und senden Sie sie noch einmal.");
            case 429 ->
                    toStart(
                            status,
                            "Das waren sehr viele Anfragen",
                            "Warten Sie eine Minute und versuchen Sie es dann noch einmal.");
            case 503 ->
                    toStart(
                            status,
                            "Dieser Bereich ist gerade nicht erreichbar",
                            "Alle anderen Seiten arbeiten weiter. Versuchen Sie es in einigen Minuten noch einmal.");
            default ->
                    status < 500
                            ? of(400).withStatus(status)
                            : toStart(
                                    status,
                                    "Da ist uns ein Fehler passiert",
                                    "Ihre Anfrage konnte nicht bearbeitet werden, und der Fehler ist festgehalten. Versuchen Sie es in einigen Minuten noch einmal.");
        };
    }

    /** The page of a refusal: its own sentence below the title that its status has. */
    static ErrorPage of(RuleViolation violation) {
        ErrorPage page = of(violation.status());
        return new ErrorPage(
                page.status, page.title, violation.sentence(), page.link, page.linkText);
    }

    private ErrorPage withStatus(int other) {
        return new ErrorPage(other, title, sentence, link, linkText);
    }

    private static ErrorPage toStart(int status, String title, @Nullable String sentence) {
        return new ErrorPage(status, title, String.valueOf(sentence), "/", "Zur Startseite");
    }
}
