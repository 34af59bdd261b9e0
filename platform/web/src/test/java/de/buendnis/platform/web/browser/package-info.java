/**
 * Looks at pages in a real Chromium: console messages, accessibility, what sticks out sideways.
 * Delivered as test-jar, for the kit here and for the journeys over the composed system.
 */
@NullMarked
package de.buendnis.platform.web.browser;

import org.jspecify.annotations.NullMarked;
