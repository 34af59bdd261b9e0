package de.buendnis.portal.edition;

import java.time.Instant;

/**
 * An edition of the newsletter that was sent.
 *
 * @param path address of its page in the newsletter's archive
 * @param introduction its opening text; may be empty
 */
public record Edition(String path, String subject, String introduction, Instant sentAt) {}
