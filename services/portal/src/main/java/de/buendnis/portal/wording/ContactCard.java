package de.buendnis.portal.wording;

import de.buendnis.contracts.registry.ContactState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A contact with the fields that it consented to; the others are null, and unknown to the portal.
 *
 * @param lines name, function and unit
 */
public record ContactCard(
        List<String> lines,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable WebLink website) {

    public static ContactCard of(ContactState contact) {
        return new ContactCard(
                Stream.of(contact.getName(), contact.getFunction(), contact.getUnit())
                        .filter(line -> line != null && !line.isBlank())
                        .toList(),
                contact.getMail(),
                contact.getPhone(),
                contact.getFax(),
                WebLink.of(contact.getWebsite()).orElse(null));
    }

    public boolean empty() {
        return lines.isEmpty() && mail == null && phone == null && fax == null && website == null;
    }

    public String mailLink() {
        return "mailto:"
                + UriUtils.encode(String.valueOf(mail), StandardCharsets.UTF_8).replace("%40", "@");
    }

    /** Only digits, and the plus of a country code (RFC 3966). */
    public String phoneLink() {
        String number = String.valueOf(phone).replace("(0)", "").replaceAll("[^0-9+]", "");
        return "tel:" + number;
    }
}
