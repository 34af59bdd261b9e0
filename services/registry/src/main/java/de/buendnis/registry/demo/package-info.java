/**
 * Fills an empty registry with the alliances that the demo shows, through the features' own
 * commands. Features bring their part; nothing depends on this in production.
 */
@NullMarked
package de.buendnis.registry.demo;

import org.jspecify.annotations.NullMarked;
