package de.buendnis.platform.web.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.buendnis.platform.web.RuleViolation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address as people type it: a missing scheme becomes {@code https://},
 * umlauts stay. Other schemes (javascript:, data:) and sign-in data inside an address are refused.
 */
public record WebAddress(@JsonValue String value) {

    /** Longer ones hide something. */
    public static final int LIMIT = 500;

    private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)https?://(?<host>[^/?#:@\\s]+)(:\\d{1,5})?([/?#][^\\s\"<>\\\\^`{|}\\p{Cc}]*)?");

    public WebAddress {
        value = normalised("website", value);
    }

    @JsonCreator
    static WebAddress of(String typed) {
        return new WebAddress(typed);
    }

    /** The address typed into the field of a form; null if it was left empty. */
    public static @Nullable WebAddress typed(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new WebAddress(normalised(field, typed));
    }

    private static String normalised(String field, String typed) {
        String stripped = typed.strip();
        String address = SCHEME.matcher(stripped).matches() ? stripped : "https://" + stripped;
        if (address.length() > LIMIT) {
            throw new RuleViolation(
                    "web-address-too-long",
                    field,
                    "Die Internetadresse hat %d Zeichen, höchstens %d passen. Geben Sie eine kürzere an."
                            .formatted(address.length(), LIMIT));
        }
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches() || !HostName.isValid(parts.group("host"))) {
            throw new RuleViolation(
                    "web-address-invalid",
                    field,
                    "„%s“ ist keine Internetadresse. Geben Sie sie wie in der Adresszeile des Browsers an, etwa"
                                    .formatted(
                                            stripped.length() > 80
                                                    ? stripped.substring(0, 80) + "…"
                                                    : stripped)
                            + " https://www.stadt.example/familie.");
        }
        return address;
    }
}
