package de.buendnis.newsletter.subscription;

import java.net.URI;

/**
 * Somebody who gets the newsletter.
 *
 * @param id of the subscription
 * @param unsubscribe the recipient's own way out: GET shows a page, POST ends the subscription
 */
public record Recipient(String id, String address, URI unsubscribe) {}
