package de.buendnis.consultation.request;

import de.buendnis.platform.web.RuleViolation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a wish about a request is refused: code, field, sentence with the remedy. */
enum RequestRule {
    TYPE_MISSING("type", "Wählen Sie, worum es geht, damit die richtige Stelle antwortet."),
    TOPIC_MISSING("topic", "Wählen Sie ein Thema, oder „Anderes Thema“, wenn keines passt."),
    ALLIANCE_OR_FOUNDERS(
            "alliance",
            "Sie haben ein Bündnis gewählt und eines zur Gründung angegeben. Lassen Sie eines von beiden leer."),
    ALLIANCE_UNKNOWN(
            "alliance",
            "Dieses Bündnis kennen wir nicht. Wählen Sie eines aus der Liste, oder „Es geht um kein bestimmtes Bündnis“."),
    DISTRICT_UNKNOWN(
            "district", "Diesen Kreis kennen wir nicht. Wählen Sie einen aus der Liste aus."),
    MAIL_MISSING(
            "mail",
            "Die E-Mail-Adresse fehlt. Wir brauchen sie, um Ihnen zu antworten, etwa familie@stadt.example."),
    TAKE_FIRST(
            "Niemand hat diese Anfrage übernommen. Übernehmen Sie sie zuerst, damit feststeht, wer sich kümmert."),
    ALREADY_YOURS("Sie haben diese Anfrage schon übernommen. Mehr ist nicht zu tun."),
    NOBODY_TO_ANSWER(
            "Zu dieser Anfrage gibt es keine E-Mail-Adresse. Halten Sie das Ergebnis in einer Notiz fest, und schließen Sie sie ab."),
    SAME_UNIT(
            "unit",
            "Die Anfrage liegt schon bei dieser Stelle. Wählen Sie eine andere Stelle aus."),
    UNIT_UNKNOWN("unit", "Diese Stelle nimmt keine Anfragen an. Wählen Sie eine aus der Liste."),
    NOT_OVER(
            "Die Anfrage ist noch offen und muss nicht wieder geöffnet werden. Schreiben Sie einfach dazu, was fehlt."),
    OVER("Die Anfrage steht auf „%s“. %s"),
    REOPENING_OVER(
            "Wieder öffnen ließ sich die Anfrage bis %s. Stellen Sie eine neue Anfrage, und nennen Sie die Nummer der alten."),
    THREAD_FULL(
            "text",
            "Zu dieser Anfrage ist schon sehr viel geschrieben. Rufen Sie uns an, oder stellen Sie eine neue Anfrage."),
    ERASED("Diese Anfrage ist gelöscht, weil sie lange abgeschlossen ist. Stellen Sie eine neue."),
    NOTHING_LEFT("Hier ist nichts mehr zu tun. Laden Sie die Seite neu."),
    ALLIANCE_NOT_KNOWN_YET(
            "Ihr Bündnis ist hier noch nicht angekommen. Das dauert nach der Aufnahme einige Sekunden. Laden Sie die Seite dann neu."),
    UNKNOWN(
            "Diese Anfrage gibt es nicht oder nicht mehr. Prüfen Sie, ob der Link vollständig ist, oder rufen Sie uns mit Ihrer Vorgangsnummer an.");

    private final @Nullable String field;
    private final String sentence;

    RequestRule(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    RequestRule(String sentence) {
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
        if (this == ALLIANCE_NOT_KNOWN_YET) {
            return RuleViolation.unavailable(code(), words);
        }
        return field == null
                ? new RuleViolation(code(), words)
                : new RuleViolation(code(), field, words);
    }
}
