package de.buendnis.registry.alliance;

import de.buendnis.platform.web.RuleViolation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a wish is refused: a stable code (the name in kebab case), the field, a sentence with the
 * remedy.
 */
enum AllianceRule {
    SLUG_TAKEN(
            "slug", "Die Kurzadresse „%s“ hat schon ein anderes Bündnis. Wählen Sie eine andere."),
    SLUG_FIXED(
            "slug",
            "Das Porträt ist unter „%s“ veröffentlicht. Die Kurzadresse bleibt, damit Verweise darauf nicht"
                    + " ins Leere führen."),
    LEVEL_MISSING(
            "level",
            "Wählen Sie, für welche Ebene das Bündnis arbeitet: Gemeinde, Kreis oder Region."),
    MUNICIPALITY_MISSING(
            "municipalityKey",
            "Ein Bündnis einer Gemeinde braucht den achtstelligen Gemeindeschlüssel. Ergänzen Sie ihn, oder"
                    + " wählen Sie eine andere Ebene."),
    DISTRICT_MISSING("districtKey", "Der Kreisschlüssel fehlt. Ergänzen Sie die fünf Ziffern."),
    DESCRIPTION_INCOMPLETE(
            "Zu „%s“ fehlen noch Angaben: Ebene, Kreis oder Gemeindeschlüssel. Ergänzen Sie sie, dann lässt"
                    + " sich die Gründung erfassen."),
    KEYS_DISAGREE(
            "municipalityKey",
            "Der Gemeindeschlüssel %s gehört nicht zum Kreis %s: Die ersten fünf Ziffern sind gleich. Prüfen"
                    + " Sie beide."),
    UNKNOWN_RELATIVE(
            "parentId",
            "Das Bündnis „%s“ gibt es im Verzeichnis nicht. Wählen Sie eines aus der Liste."),
    OWN_RELATIVE(
            "parentId", "Ein Bündnis kann nicht zu sich selbst gehören. Wählen Sie ein anderes."),
    OVER(
            "„%s“ ist %s und ändert sich nicht mehr. Eine Neugründung nehmen Sie als neues Bündnis auf."),
    ALREADY_FOUNDED("„%s“ ist schon gegründet. Das geht nur vor der Gründung."),
    NOT_FOUNDED("„%s“ ist noch nicht gegründet. Erfassen Sie zuerst die Gründung."),
    ONE_BODY_DECIDES(
            "steps",
            "Genau ein Gremium der Beratungsfolge entscheidet. Kennzeichnen Sie es, bei den anderen nehmen"
                    + " Sie die Kennzeichnung weg."),
    ADOPTION_IS_A_STEP(
            "steps",
            "Erfassen Sie die Vorlage zuerst ohne den Beschluss aus „%s“ und danach das Ergebnis dieser"
                    + " Sitzung: Erst damit geht das Bündnis weiter."),
    NO_RESOLUTION("Für „%s“ ist keine Vorlage erfasst. Erfassen Sie sie zuerst."),
    RESOLUTION_ALREADY_ADOPTED(
            "Die Vorlage %s ist schon beschlossen. Nur die Sitzungen der anderen Gremien lassen sich noch"
                    + " nachtragen."),
    RESOLUTION_PENDING(
            "Der Beschluss über die Vorlage %s steht noch aus. Erfassen Sie zuerst das Ergebnis aus „%s“."),
    UNKNOWN_STEP(
            "Die Beratungsfolge der Vorlage %s hat keinen Schritt %d, nur 1 bis %d. Laden Sie die Seite neu."),
    SITTING_IN_THE_FUTURE(
            "on",
            "Die Sitzung am %s liegt in der Zukunft. Ein Ergebnis lässt sich erst danach erfassen; bis dahin"
                    + " gilt sie als geplant."),
    HOURS_IMPOSSIBLE(
            "weeklyHours",
            "Die Stunden je Woche liegen zwischen 0 und 168, etwa 5 oder 7,5. Lassen Sie das Feld leer, wenn"
                    + " sie nicht feststehen."),
    FIELD_TWICE(
            "entries",
            "Ein Handlungsfeld steht zweimal mit demselben Wortlaut da. Entfernen Sie eines."),
    TOO_MANY("Höchstens %d %s passen in ein Porträt, es sind %d. Fassen Sie ältere zusammen."),
    FIELD_MISSING(
            "field",
            "Wählen Sie das bundesweite Handlungsfeld, zu dem der eigene Wortlaut gehört."),
    PARTNER_COUNT("partners", "Die Anzahl der Partner ist eine Zahl von 1 bis 100.000."),
    QUESTIONNAIRE_COUNT("distributed", "Die Anzahl der Fragebögen ist eine Zahl ab 1."),
    QUESTIONNAIRE_RATE(
            "returnRatePercent", "Die Rücklaufquote liegt zwischen 0 und 100 Prozent, etwa 36,94."),
    FOUNDING_DATE_MISSING(
            "year", "Das Datum der Gründung fehlt. Geben Sie wenigstens das Jahr an."),
    FOUNDING_IN_THE_FUTURE(
            "year",
            "Das Datum der Gründung (%s) liegt in der Zukunft. Erfassen Sie die Gründung, wenn sie"
                    + " stattgefunden hat; bis dahin planen Sie sie."),
    SECTION_CHANGED_MEANWHILE(
            "Jemand anders hat den Abschnitt „%s“ inzwischen geändert. Vergleichen Sie beide Fassungen und"
                    + " speichern Sie dann erneut; Ihre Eingaben sind noch da."),
    NOTHING_TO_SUBMIT(
            "Am Porträt ist nichts anders als in der veröffentlichten Fassung. Ändern Sie zuerst einen"
                    + " Abschnitt."),
    ALREADY_SUBMITTED("Das Porträt ist schon eingereicht und wird geprüft."),
    SUMMARY_MISSING(
            "Der Abschnitt „Auf einen Blick“ ist leer. Ohne ihn lässt sich das Porträt nicht einreichen."),
    NOTHING_SUBMITTED(
            "Es ist kein Porträt eingereicht. Reichen Sie es zuerst ein, auch im Namen des Bündnisses."),
    NOTHING_TO_TAKE_BACK(
            "Das Porträt ist nicht mehr zur Prüfung eingereicht; es gibt nichts zurückzunehmen. Sehen Sie nach, was inzwischen geschehen ist."),
    COMMENT_MISSING("comments", "Schreiben Sie zu wenigstens einem Abschnitt, was zu ändern ist."),
    NOT_PUBLISHED("„%s“ hat kein sichtbares Porträt."),
    NOT_ACTIVE(
            "„%s“ ist nicht aktiv, sondern: %s. Ruhen kann nur ein aktives oder gegründetes Bündnis."),
    NEVER_FOUNDED(
            "„%s“ war noch nicht gegründet. Aufgelöst wird nur ein gegründetes Bündnis; geben Sie es auf."),
    NOT_DORMANT("„%s“ ruht nicht, sondern ist: %s. Wecken lässt sich nur ein ruhendes Bündnis."),
    DORMANT("„%s“ ruht. Wecken Sie es zuerst, dann lässt sich das Porträt veröffentlichen.");

    private final @Nullable String field;
    private final String sentence;

    AllianceRule(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    AllianceRule(String sentence) {
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
        if (this == SECTION_CHANGED_MEANWHILE) {
            return RuleViolation.conflict(code(), words);
        }
        return field == null
                ? new RuleViolation(code(), words)
                : new RuleViolation(code(), field, words);
    }
}
