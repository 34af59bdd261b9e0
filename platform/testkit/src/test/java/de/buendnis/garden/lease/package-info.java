/** A feature of the garden that violates rules on purpose. */
@NullMarked
package de.buendnis.garden.lease;

import org.jspecify.annotations.NullMarked;
