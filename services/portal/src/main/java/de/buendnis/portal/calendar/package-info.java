/**
 * The Aktionstag as the public sees it: campaigns and the actions of alliances, by day and place,
 * as pages and as calendars. Start page, portrait and sitemap read actions through {@link
 * de.buendnis.portal.calendar.ActionCalendar}, so none of them decides what is public.
 */
@NullMarked
package de.buendnis.portal.calendar;

import org.jspecify.annotations.NullMarked;
