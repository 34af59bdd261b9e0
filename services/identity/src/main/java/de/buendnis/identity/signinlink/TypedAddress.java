package de.buendnis.identity.signinlink;

import de.buendnis.platform.web.RuleViolation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address as somebody typed it. Registry decides what it knows; here "(at)" becomes "@", and
 * what no mailbox can be called is said at once, because that tells nothing about who is known.
 */
final class TypedAddress {

    private static final int LIMIT = 254;
    private static final Pattern AT =
            Pattern.compile(
                    "\\s*(?:@|\\(\\s*at\\s*\\)|\\[\\s*at\\s*])\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+/=^_{|}~.-]+");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private TypedAddress() {}

    static String normalised(@Nullable String typed, String field) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw new RuleViolation(
                    "mail-address-missing",
                    field,
                    "Geben Sie die Mailadresse ein, die für Ihr Bündnis eingetragen ist.");
        }
        String[] parts = AT.split(text, -1);
        if (text.length() > LIMIT
                || parts.length != 2
                || !NAME.matcher(parts[0]).matches()
                || !DOMAIN.matcher(parts[1]).matches()) {
            throw new RuleViolation(
                    "mail-address-invalid",
                    field,
                    "Das ist keine vollständige Mailadresse. Schreiben Sie sie wie familie@stadt.example,"
                            + " ohne Leerzeichen und vor dem @ ohne Umlaute.");
        }
        return parts[0] + "@" + parts[1];
    }
}
