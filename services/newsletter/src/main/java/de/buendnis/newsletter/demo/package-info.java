/**
 * Loads what the demo shows, through the same commands that people use. Each feature brings its own
 * part.
 */
@NullMarked
package de.buendnis.newsletter.demo;

import org.jspecify.annotations.NullMarked;
