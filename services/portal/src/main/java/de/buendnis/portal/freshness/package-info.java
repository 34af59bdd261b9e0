/**
 * How long browsers and caches may keep what the public reads. Concerns every public page and the
 * open data, and nothing behind the sign-in.
 */
@NullMarked
package de.buendnis.portal.freshness;

import org.jspecify.annotations.NullMarked;
