/**
 * What the public pages bear, beside nginx with the same bytes on its disk, and while the registry
 * is killed. Nothing depends on it; the figures stand in the portal's RATIONALE.md.
 */
@NullMarked
package de.buendnis.load.pages;

import org.jspecify.annotations.NullMarked;
