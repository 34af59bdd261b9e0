package de.buendnis.platform.web.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.buendnis.platform.web.RuleViolation;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address. "(at)" becomes "@" and the domain lower case; the part before the "@" is never
 * altered. Umlauts are welcome in the domain, and refused before the "@": few mail servers take
 * them (RFC 6531), so mails would come back.
 */
public record MailAddress(@JsonValue String value) {

    /** RFC 5321 § 4.5.3.1.3. */
    public static final int LIMIT = 254;

    private static final int LOCAL_LIMIT = 64;
    private static final Pattern AT =
            Pattern.compile(
                    "\\s*(?:@|\\(\\s*at\\s*\\)|\\[\\s*at\\s*])\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");

    /** RFC 5322's dot-atom without "?" and "`", which in practice are typing errors. */
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=^_{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=^_{|}~-]+)*");

    public MailAddress {
        value = normalised("mail", value);
    }

    @JsonCreator
    static MailAddress of(String typed) {
        return new MailAddress(typed);
    }

    /** The address typed into the field of a form; null if it was left empty. */
    public static @Nullable MailAddress typed(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new MailAddress(normalised(field, typed));
    }

    /** The address as it goes to a mail server: umlauts of the domain in Punycode. */
    public String deliverable() {
        int at = value.indexOf('@');
        return value.substring(0, at + 1) + HostName.ascii(value.substring(at + 1));
    }

    private static String normalised(String field, String typed) {
        String[] parts = AT.split(typed.strip(), -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw refused(
                    field,
                    "mail-address-incomplete",
                    typed,
                    "Eine Mailadresse hat genau ein @, etwa familie@stadt.example.");
        }
        String local = parts[0];
        if (BEYOND_ASCII.matcher(local).find()) {
            throw refused(
                    field,
                    "mail-address-umlaut",
                    typed,
                    "Umlaute und Sonderzeichen vor dem @ stellen viele Mailserver nicht zu. Geben Sie eine"
                            + " Adresse ohne sie an.");
        }
        if (local.length() > LOCAL_LIMIT || !LOCAL.matcher(local).matches()) {
            throw refused(
                    field,
                    "mail-address-invalid",
                    typed,
                    "Vor dem @ stehen Zeichen, die dort nicht vorkommen können. Prüfen Sie die"
                            + " Schreibweise.");
        }
        String domain = parts[1].toLowerCase(Locale.ROOT);
        if (local.length() + domain.length() >= LIMIT || !HostName.isValid(domain)) {
            throw refused(
                    field,
                    "mail-address-domain",
                    typed,
                    "Nach dem @ fehlt eine gültige Domain, etwa stadt.example.");
        }
        return local + "@" + domain;
    }

    private static RuleViolation refused(String field, String code, String typed, String remedy) {
        String shown = typed.length() > 80 ? typed.substring(0, 80) + "…" : typed;
        return new RuleViolation(
                code,
                field,
                "„%s“ ist keine Mailadresse, die wir annehmen. %s"
                        .formatted(shown.strip(), remedy));
    }
}
