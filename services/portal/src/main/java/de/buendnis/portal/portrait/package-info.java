/**
 * The portrait of one alliance at {@code /buendnisse/{slug}}: what its published profile says, its
 * contacts with just the fields that they consented to, and the same for search engines. Reads the
 * directory; nobody depends on it.
 */
@NullMarked
package de.buendnis.portal.portrait;

import org.jspecify.annotations.NullMarked;
