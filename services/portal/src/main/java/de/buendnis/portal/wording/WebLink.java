package de.buendnis.portal.wording;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A website as people write it, umlauts included, and as browsers need it.
 *
 * @param link only ASCII: the host in Punycode, the rest percent-encoded (RFC 3987 § 3.1)
 * @param text to be read: without scheme
 */
public record WebLink(String link, String text) {

    private static final Pattern PARTS =
            Pattern.compile(
                    "(https?)://([^/?#:@\\s]+)(:[0-9]{1,5})?([/?#]\\S*)?",
                    Pattern.CASE_INSENSITIVE);

    /** Empty for what is no http or https address: such a thing is never made a link. */
    public static Optional<WebLink> of(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String host = IDN.toASCII(parts.group(2), IDN.USE_STD3_ASCII_RULES);
            String port = parts.group(3) == null ? "" : parts.group(3);
            String rest = parts.group(4) == null ? "" : parts.group(4);
            URI link =
                    new URI(
                            parts.group(1).toLowerCase(java.util.Locale.ROOT)
                                    + "://"
                                    + host
                                    + port
                                    + quoted(rest));
            return Optional.of(new WebLink(link.toASCIIString(), text(parts, rest)));
        } catch (IllegalArgumentException | URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static String text(Matcher parts, String rest) {
        String port = parts.group(3) == null ? "" : parts.group(3);
        return parts.group(2) + port + (rest.equals("/") ? "" : rest);
    }

    /** Signs that people paste and that URIs forbid; what is percent-encoded already stays. */
    private static String quoted(String rest) {
        StringBuilder quoted = new StringBuilder();
        for (int at = 0; at < rest.length(); at++) {
            char sign = rest.charAt(at);
            boolean forbidden = "\"<>\\^`{|}[]".indexOf(sign) >= 0;
            quoted.append(forbidden ? "%%%02X".formatted((int) sign) : String.valueOf(sign));
        }
        return quoted.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
