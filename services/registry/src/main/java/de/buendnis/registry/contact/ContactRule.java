package de.buendnis.registry.contact;

import de.buendnis.platform.web.RuleViolation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a wish about a contact is refused: code, field, sentence with the remedy. */
enum ContactRule {
    CONTACT_EMPTY("function", "Der Kontakt ist leer. Füllen Sie wenigstens ein Feld aus."),
    SIGN_IN_NEEDS_MAIL(
            "mail",
            "Wer sich für das Bündnis anmelden soll, braucht eine Mailadresse: Dorthin geht der Link."
                    + " Ergänzen Sie sie, oder nehmen Sie das Recht zur Anmeldung weg."),
    CONTACT_ERASED(
            "Dieser Kontakt ist gelöscht und bleibt es. Legen Sie einen neuen an, wenn Sie ihn brauchen."),
    UNKNOWN_ALLIANCE("Dieses Bündnis gibt es nicht. Wählen Sie eines aus der Liste."),
    FOREIGN_CONTACT(
            "Diesen Kontakt gibt es bei Ihrem Bündnis nicht. Wählen Sie einen aus der Liste."),
    TOO_MANY_CONTACTS(
            "Mehr als %d Kontakte passen nicht zu einem Bündnis. Löschen Sie zuerst einen alten.");

    private final @Nullable String field;
    private final String sentence;

    ContactRule(String field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    ContactRule(String sentence) {
        this.field = null;
        this.sentence = sentence;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    RuleViolation refuse(Object... details) {
        String words = sentence.formatted(details);
        if (this == FOREIGN_CONTACT || this == UNKNOWN_ALLIANCE) {
            return RuleViolation.notFound(code(), words);
        }
        return field == null
                ? new RuleViolation(code(), words)
                : new RuleViolation(code(), field, words);
    }
}
