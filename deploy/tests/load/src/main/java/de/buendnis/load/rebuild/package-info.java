/**
 * How fast a portal reads a whole topic into an empty index, beside Kafka's own measure of a
 * consumer. Nothing depends on it; the figures stand in the portal's RATIONALE.md.
 */
@NullMarked
package de.buendnis.load.rebuild;

import org.jspecify.annotations.NullMarked;
