/**
 * Values as people type them: cleaned, normalised where the meaning is certain, else refused with a
 * sentence that says the remedy. Alliances and contacts are made of them.
 */
@NullMarked
package de.buendnis.registry.input;

import org.jspecify.annotations.NullMarked;
