/**
 * Looks at pages: in a real Chromium (console messages, accessibility, what sticks out sideways),
 * and by way of the service's own context, without scripts and in milliseconds ({@code Browser},
 * signed in with {@code Tokens}). Delivered as test-jar, for the kit here, the services' pages and
 * the journeys over the composed system.
 */
@NullMarked
package de.buendnis.platform.web.browser;

import org.jspecify.annotations.NullMarked;
