/** A service of another trade, whose classes violate the rules of the house on purpose. */
@NullMarked
package de.buendnis.garden;

import org.jspecify.annotations.NullMarked;
