/**
 * The Aktionstag: a campaign each year, and the local actions with which alliances take part. It
 * owns these rules, their pages and their messages; no other service needs to be up for them.
 */
@NullMarked
package de.buendnis.events;

import org.jspecify.annotations.NullMarked;
