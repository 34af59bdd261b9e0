/**
 * Values as people type them into forms: cleaned, normalised where the meaning is certain, else
 * refused with a sentence that says the remedy. The aggregates of every service are made of them.
 */
@NullMarked
package de.buendnis.platform.web.input;

import org.jspecify.annotations.NullMarked;
