/**
 * How long a change takes from the office's click to the public page, beside a bare round trip
 * through Kafka. Nothing depends on it; the figures stand in the portal's RATIONALE.md.
 */
@NullMarked
package de.buendnis.load.visible;

import org.jspecify.annotations.NullMarked;
