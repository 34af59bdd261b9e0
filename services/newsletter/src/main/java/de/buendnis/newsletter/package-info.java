/**
 * The newsletter: who subscribes to it, what it tells, and how each edition reaches every
 * subscriber once. It owns these rules, their pages and their messages; no other service needs to
 * be up for them.
 */
@NullMarked
package de.buendnis.newsletter;

import org.jspecify.annotations.NullMarked;
