/**
 * What alliances do elsewhere on the platform, as other services tell it: since when one has been
 * active last, and what its coordinators should hear of it. Alliances do not depend on it.
 */
@NullMarked
package de.buendnis.registry.activity;

import org.jspecify.annotations.NullMarked;
