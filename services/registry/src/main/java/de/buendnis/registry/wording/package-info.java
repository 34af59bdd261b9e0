/**
 * Days and moments as people in Germany say them. Pages of every feature use it; it knows no
 * feature.
 */
@NullMarked
package de.buendnis.registry.wording;

import org.jspecify.annotations.NullMarked;
