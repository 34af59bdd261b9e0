/**
 * People who use the pages while things break. Each wish is made by a person of its own, so that
 * the history of an aggregate tells which wishes were carried out, and how often.
 */
@NullMarked
package de.buendnis.faults.traffic;

import org.jspecify.annotations.NullMarked;
