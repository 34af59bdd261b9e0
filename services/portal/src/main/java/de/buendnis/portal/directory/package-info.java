/**
 * The alliances that the public may see: what makes one public, how it is found by words, Land and
 * field of action, and the list {@code /buendnisse}. Portrait, start page and open data read
 * alliances through {@link de.buendnis.portal.directory.Directory}, so none of them decides what is
 * public.
 */
@NullMarked
package de.buendnis.portal.directory;

import org.jspecify.annotations.NullMarked;
