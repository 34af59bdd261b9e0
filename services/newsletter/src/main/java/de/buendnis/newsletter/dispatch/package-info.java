/**
 * Brings an approved edition to every active subscriber once: a durable mail each, written by a run
 * that goes on where a crash stopped it. Editions and subscriptions do not know of it.
 */
@NullMarked
package de.buendnis.newsletter.dispatch;

import org.jspecify.annotations.NullMarked;
