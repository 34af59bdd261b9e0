/**
 * Measures what the platform costs beside the least that any solution needs, on real servers and in
 * interleaved rounds. Nothing depends on it; each figure has a command in the RATIONALE.md of the
 * module that it speaks of.
 */
@NullMarked
package de.buendnis.load;

import org.jspecify.annotations.NullMarked;
