/** Another service, which the garden must not know. */
@NullMarked
package de.buendnis.orchard;

import org.jspecify.annotations.NullMarked;
