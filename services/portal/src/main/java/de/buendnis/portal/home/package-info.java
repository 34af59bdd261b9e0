/**
 * The start page: search first, what is new in the alliances, and how many there are. Reads the
 * directory; nobody depends on it.
 */
@NullMarked
package de.buendnis.portal.home;

import org.jspecify.annotations.NullMarked;
