/**
 * Durable sending of mail: a row per recipient is written before anything is sent, and says what
 * became of it. Services put mails into the {@link de.buendnis.platform.mail.MailQueue}; nobody
 * talks to the mail server directly.
 */
@NullMarked
package de.buendnis.platform.mail;

import org.jspecify.annotations.NullMarked;
