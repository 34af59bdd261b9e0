/**
 * Breaks the running platform at random points that a seed decides, and proves that nothing was
 * lost. RATIONALE.md tells what is broken, what is proved, and what came of it.
 */
@NullMarked
package de.buendnis.faults;

import org.jspecify.annotations.NullMarked;
