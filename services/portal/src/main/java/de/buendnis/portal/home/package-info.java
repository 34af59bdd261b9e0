/**
 * The start page: search first, the campaign that is under way, what is new in the alliances, and
 * figures. Reads directory, calendar and editions; nobody depends on it.
 */
@NullMarked
package de.buendnis.portal.home;

import org.jspecify.annotations.NullMarked;
