/**
 * Reads the files in which the alliances of the demo stand. Features load their own part of them
 * through their own commands; nothing depends on this in production.
 */
@NullMarked
package de.buendnis.registry.demo;

import org.jspecify.annotations.NullMarked;
