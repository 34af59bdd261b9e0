package de.buendnis.newsletter.subscription;

import de.buendnis.platform.web.RuleViolation;
import java.util.Locale;

/** Why a wish about a subscription is refused: code, and sentence with the remedy. */
enum SubscriptionRule {
    ADDRESS_MISSING("Die Mailadresse fehlt. Geben Sie an, wohin der Newsletter gehen soll."),
    LINK_OVER(
            "Dieser Link gilt nicht mehr. Abonnieren Sie den Newsletter noch einmal, dann bekommen Sie einen neuen."),
    LINK_UNKNOWN(
            "Zu diesem Link gibt es kein Abonnement. Öffnen Sie den Link aus der E-Mail noch einmal, vielleicht wurde er abgeschnitten.");

    private static final int GONE = 410;

    private final String sentence;

    SubscriptionRule(String sentence) {
        this.sentence = sentence;
    }

    /** As programs know it; part of the interface. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence() {
        return sentence;
    }

    RuleViolation refuse() {
        return switch (this) {
            case ADDRESS_MISSING -> new RuleViolation(code(), SubscribeForm.ADDRESS, sentence);
            case LINK_OVER, LINK_UNKNOWN -> new Gone(code(), sentence);
        };
    }

    /** What the link spoke of existed once, or might have. */
    private static final class Gone extends RuleViolation {

        private static final long serialVersionUID = 1L;

        Gone(String code, String sentence) {
            super(code, null, sentence, GONE);
        }
    }
}
