package de.buendnis.newsletter.edition;

import de.buendnis.platform.web.RuleViolation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a wish about an edition is refused: code, field, sentence with the remedy. */
enum EditionRule {
    SLUG_INVALID(
            "slug",
            "Die Kurzadresse besteht aus Kleinbuchstaben, Ziffern und Bindestrichen, etwa 2027-04."),
    SLUG_RESERVED("slug", "„%s“ ist eine eigene Seite. Wählen Sie eine andere Kurzadresse."),
    SLUG_TAKEN(
            "slug",
            "Unter der Kurzadresse „%s“ gibt es schon eine Ausgabe. Wählen Sie eine andere, etwa %s-2."),
    FINISHED("An „%s“ ändert sich nichts mehr (Stand: %s). Legen Sie eine neue Ausgabe an."),
    WRONG_STAGE("Das geht jetzt nicht: „%s“ steht auf „%s“. %s"),
    NOTHING_TO_TELL(
            "Die Ausgabe ist leer. Nehmen Sie eine Meldung auf, oder schreiben Sie einen eigenen Text."),
    TOO_MANY_PIECES(
            "Mehr als %d Beiträge liest niemand. Entfernen Sie einen, oder legen Sie eine zweite Ausgabe an."),
    OUTDATED(
            "Nicht mehr richtig ist: %s. Übernehmen Sie diese Meldungen neu, oder entfernen Sie sie aus der Ausgabe."),
    OWN_EDITION(
            "Sie haben diese Ausgabe geschrieben oder zuletzt geändert. Freigeben muss sie jemand anderes aus Servicestelle oder Medienbüro."),
    ITEM_TAKEN(
            "Diese Meldung steht schon in einer Ausgabe. Laden Sie die Seite neu, und wählen Sie eine andere."),
    ITEM_GONE(
            "Diese Meldung stimmt nicht mehr und lässt sich nicht aufnehmen. Wählen Sie eine andere."),
    ITEM_NOT_PUBLIC(
            "Wovon diese Meldung spricht, ist noch nicht öffentlich. Nehmen Sie sie auf, sobald das Porträt veröffentlicht ist."),
    UNKNOWN_PIECE(
            "Diesen Beitrag gibt es nicht mehr. Laden Sie die Ausgabe neu, und wählen Sie einen anderen."),
    UNKNOWN_PAGE("Diese Ausgabe des Newsletters gibt es nicht. Alle Ausgaben stehen im Archiv."),
    UNKNOWN("Diese Ausgabe gibt es nicht. Wählen Sie eine aus der Übersicht.");

    private final @Nullable String field;
    private final String sentence;

    EditionRule(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    EditionRule(String sentence) {
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
        if (this == UNKNOWN || this == UNKNOWN_PAGE || this == UNKNOWN_PIECE) {
            return RuleViolation.notFound(code(), words);
        }
        return field == null
                ? new RuleViolation(code(), words)
                : new RuleViolation(code(), field, words);
    }
}
