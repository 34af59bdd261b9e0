package de.buendnis.newsletter.edition;

import java.net.URI;
import org.springframework.web.util.HtmlUtils;

/**
 * An edition as a mail. Everybody gets the same one but for the address at which the own
 * subscription ends.
 *
 * @param html a page whose looks are in its elements, as mail programs want it
 * @param text the same for those who read plain text
 */
public record Letter(String editionId, String subject, String html, String text) {

    /** Stands where the address belongs. Made of what neither URLs nor escaping change. */
    static final String UNSUBSCRIBE = "hier-endet-das-abonnement";

    /** The letter of the recipient who unsubscribes there. */
    public Letter unsubscribedAt(URI address) {
        return new Letter(
                editionId,
                subject,
                html.replace(UNSUBSCRIBE, HtmlUtils.htmlEscape(address.toString(), "UTF-8")),
                text.replace(UNSUBSCRIBE, address.toString()));
    }
}
