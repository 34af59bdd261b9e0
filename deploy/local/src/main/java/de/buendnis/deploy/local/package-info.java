/**
 * {@code ./start}: the whole platform on one machine, each part a process of its own. Only the
 * journeys' tests depend on it.
 */
@NullMarked
package de.buendnis.deploy.local;

import org.jspecify.annotations.NullMarked;
