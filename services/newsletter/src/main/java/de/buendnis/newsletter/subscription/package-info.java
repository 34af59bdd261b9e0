/**
 * Who receives the newsletter: subscribing with double opt-in and its proof, unsubscribing, and
 * what is deleted when. Addresses never leave this package but on their way into a mail.
 */
@NullMarked
package de.buendnis.newsletter.subscription;

import org.jspecify.annotations.NullMarked;
