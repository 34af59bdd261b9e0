package de.buendnis.events.participation;

import de.buendnis.platform.web.RuleViolation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a wish about a participation is refused: code, field, sentence with the remedy. */
enum ParticipationRule {
    DAY_MISSING(
            "firstDay",
            "Der Tag fehlt. Geben Sie Tag, Monat und Jahr an, zum Beispiel 14.05.2027."),
    ENDS_BEFORE_START("lastDay", "Das Ende liegt vor dem Anfang. Prüfen Sie die beiden Tage."),
    TIME_INVALID("Das ist keine Uhrzeit. Schreiben Sie Stunde und Minute, zum Beispiel 14:30."),
    START_TIME_MISSING(
            "startsAt",
            "Zu einem Ende gehört ein Beginn. Geben Sie auch an, wann es losgeht, oder lassen Sie beide Uhrzeiten leer."),
    END_TIME_TOO_EARLY(
            "endsAt", "Das Ende liegt nicht nach dem Beginn. Prüfen Sie die beiden Uhrzeiten."),
    OUTSIDE_CAMPAIGN(
            "firstDay", "Der Aktionstag dauert von %s bis %s. Wählen Sie Tage, die darin liegen."),
    ACTION_OUTSIDE_CAMPAIGN(
            "„%s“ liegt außerhalb des Aktionstags (%s bis %s). Ändern Sie zuerst die Tage dieser Aktion."),
    PLACE_MISSING("city", "Der Ort fehlt. Geben Sie an, wo die Aktion stattfindet."),
    CITY_MISSING("city", "Zur Anschrift fehlt der Ort. Ergänzen Sie ihn."),
    ONLINE_MISSING(
            "online",
            "Dieser Aktionstag ist digital. Geben Sie die Internetadresse an, unter der die Aktion zu finden ist."),
    CONTACT_MISSING(
            "contact",
            "Der Kontakt fehlt. Wählen Sie einen Ihrer veröffentlichten Kontakte, oder geben Sie die Mailadresse einer Stelle an."),
    CONTACT_MAIL_MISSING(
            "contactMail",
            "Die Mailadresse der Stelle fehlt. Geben Sie sie an, etwa familie@stadt.example."),
    CONTACT_UNKNOWN(
            "contact",
            "Dieser Kontakt ist bei Ihrem Bündnis nicht (mehr) veröffentlicht. Wählen Sie einen anderen, oder geben Sie die Mailadresse einer Stelle an."),
    ALLIANCE_NOT_KNOWN_YET(
            "Ihr Bündnis ist hier noch nicht angekommen. Das dauert gewöhnlich wenige Sekunden; laden Sie die Seite dann neu."),
    ALLIANCE_NOT_ACTIVE("„%s“ kann nicht teilnehmen, denn es ist nicht aktiv (Stand: %s). %s"),
    NOT_ANNOUNCED("Dieser Aktionstag ist noch nicht angekündigt. Anmelden lässt sich erst danach."),
    CAMPAIGN_OVER("„%s“ ist vorbei oder abgesagt; an den Anmeldungen ändert sich nichts mehr."),
    REGISTRATION_NOT_YET_OPEN(
            "Die Anmeldung öffnet am %s. Bis dahin lässt sich noch nichts eintragen."),
    REGISTRATION_CLOSED(
            "Die Anmeldung ist geschlossen, ihr letzter Tag war der %s. Verschieben und absagen können Sie weiterhin; für anderes wenden Sie sich an die Servicestelle."),
    TOO_MANY_ACTIONS(
            "Mehr als %d Aktionen passen nicht in eine Anmeldung. Fassen Sie einige zusammen."),
    UNKNOWN_PARTICIPATION(
            "Zu diesem Aktionstag ist noch nichts angemeldet. Tragen Sie zuerst eine Aktion ein."),
    UNKNOWN_ACTION("Diese Aktion gibt es in Ihrer Anmeldung nicht. Wählen Sie eine aus der Liste."),
    ENDED("Die Anmeldung ist beendet (%s). Nehmen Sie sie zuerst wieder auf."),
    NOT_ENDED("Die Anmeldung läuft noch, wieder aufzunehmen ist nichts."),
    ALREADY_PUBLIC(
            "„%s“ ist schon veröffentlicht. Sagen Sie die Aktion ab, statt sie zu entfernen."),
    ACTION_OVER("„%s“ hat schon stattgefunden und ändert sich nicht mehr."),
    NOT_PUBLIC("„%s“ ist nicht veröffentlicht. Bearbeiten oder entfernen Sie die Aktion."),
    NOT_MOVED(
            "firstDay",
            "Zeit und Ort sind dieselben wie bisher. Ändern Sie wenigstens eins davon."),
    NOTHING_TO_SUBMIT("Die Anmeldung hat keine Aktion. Tragen Sie zuerst eine ein."),
    NOTHING_CHANGED("Seit der Bestätigung wurde nichts geändert, einzureichen ist nichts."),
    ALREADY_SUBMITTED("Die Anmeldung ist schon eingereicht und wird geprüft."),
    NOT_SUBMITTED(
            "Die Anmeldung ist nicht eingereicht (Stand: %s). Prüfen lässt sie sich erst danach."),
    REMARK_MISSING(
            "overall", "Schreiben Sie, was zu ändern ist: zur Anmeldung oder zu einer Aktion."),
    REASON_MISSING("reason", "Schreiben Sie, warum Sie ablehnen. Das Bündnis liest den Grund."),
    NOTHING_TO_WITHDRAW("Die Aktionen haben schon stattgefunden, zurückzuziehen ist nichts mehr."),
    NOTHING_LEFT("An dieser Anmeldung ist nichts mehr zu ändern.");

    private final @Nullable String field;
    private final String sentence;

    ParticipationRule(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    ParticipationRule(String sentence) {
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
        if (this == UNKNOWN_PARTICIPATION || this == UNKNOWN_ACTION) {
            return RuleViolation.notFound(code(), words);
        }
        if (this == ALLIANCE_NOT_KNOWN_YET) {
            return RuleViolation.unavailable(code(), words);
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
