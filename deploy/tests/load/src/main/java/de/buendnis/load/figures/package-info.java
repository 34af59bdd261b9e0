/** How rounds become figures: percentiles, medians, ratios. Every measurement here uses it. */
@NullMarked
package de.buendnis.load.figures;

import org.jspecify.annotations.NullMarked;
