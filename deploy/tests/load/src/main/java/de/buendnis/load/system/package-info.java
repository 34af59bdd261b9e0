/**
 * Starts what is measured: the packaged portal, with the flags that it has on a laptop or in a
 * container. Used by what measures the portal from outside.
 */
@NullMarked
package de.buendnis.load.system;

import org.jspecify.annotations.NullMarked;
