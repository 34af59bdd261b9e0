package de.buendnis.events.campaign;

import de.buendnis.platform.web.RuleViolation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a wish about a campaign is refused: code, field, sentence with the remedy. */
enum CampaignRule {
    SLUG_INVALID(
            "slug",
            "Die Kurzadresse besteht aus Kleinbuchstaben, Ziffern und Bindestrichen, etwa 2027."),
    SLUG_TAKEN(
            "slug",
            "Unter der Kurzadresse „%s“ gibt es schon einen Aktionstag. Wählen Sie eine andere."),
    DAY_MISSING("Das Datum fehlt. Geben Sie Tag, Monat und Jahr an, zum Beispiel 10.05.2027."),
    MODE_MISSING("mode", "Wählen Sie, ob die Aktionen vor Ort oder digital stattfinden."),
    LAST_DAY_TOO_EARLY(
            "lastDay", "Der letzte Tag liegt vor dem ersten. Tauschen Sie die beiden Angaben."),
    TOO_LONG(
            "lastDay",
            "Ein Aktionstag dauert höchstens %d Tage. Prüfen Sie das Jahr der beiden Angaben."),
    REGISTRATION_ENDS_TOO_EARLY(
            "registrationUntil",
            "Die Anmeldung endet, bevor sie beginnt. Tauschen Sie die beiden Angaben."),
    REGISTRATION_ENDS_TOO_LATE(
            "registrationUntil",
            "Die Anmeldung muss vor dem letzten Tag des Aktionstags enden. Wählen Sie ein früheres Datum."),
    REGISTRATION_FIXED(
            "registrationFrom",
            "Die Anmeldung ist schon geöffnet, ihr Beginn ändert sich nicht mehr. Lassen Sie das Datum stehen."),
    REGISTRATION_OVER(
            "registrationUntil",
            "Die Anmeldung ist geschlossen. Spätere Anmeldungen nimmt die Servicestelle im Namen der Bündnisse vor."),
    FIRST_DAY_FIXED(
            "firstDay",
            "Der Aktionstag läuft schon, sein erster Tag ändert sich nicht mehr. Lassen Sie das Datum stehen."),
    DAYS_OVER(
            "lastDay",
            "Die Tage sind vorbei und ändern sich nicht mehr. Lassen Sie beide Angaben stehen."),
    ACTIONS_LEFT_OUT(
            "lastDay",
            "Außerhalb dieser Tage lägen bestätigte Aktionen: %s. Lassen Sie diese Tage drin, oder verschieben Sie erst die Aktionen."),
    WRONG_STAGE("Das geht jetzt nicht: „%s“ steht auf „%s“. %s"),
    WINDOW_OVER(
            "Die Anmeldung sollte am %s enden, das ist vorbei. Ändern Sie zuerst die Angaben des Aktionstags."),
    OVER("„%s“ ist abgeschlossen und ändert sich nicht mehr. Legen Sie einen neuen Aktionstag an."),
    REASON_MISSING(
            "reason",
            "Schreiben Sie, warum der Aktionstag abgesagt wird. Die Bündnisse werden fragen."),
    UNKNOWN("Diesen Aktionstag gibt es nicht. Wählen Sie einen aus der Übersicht.");

    private final @Nullable String field;
    private final String sentence;

    CampaignRule(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    CampaignRule(String sentence) {
        this.field = null;
        this.sentence = sentence;
    }

    /** As programs know it; part of the interface. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal, with what belongs into the sentence. */
    RuleViolation refuse(Object... details) {
        String words = sentence.formatted(details);
        if (this == UNKNOWN) {
            return RuleViolation.notFound(code(), words);
        }
        return field == null
                ? new RuleViolation(code(), words)
                : new RuleViolation(code(), field, words);
    }

    /** The refusal beside a field that the rule itself does not know. */
    RuleViolation at(String typedIn) {
        return new RuleViolation(code(), typedIn, sentence);
    }
}
