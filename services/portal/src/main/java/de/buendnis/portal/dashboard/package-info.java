/**
 * The two dashboards: what waits for the office and its units, and what waits for a coordinator.
 * Every service behind the portal is asked at once; one that does not answer is named, the others
 * are shown.
 */
@NullMarked
package de.buendnis.portal.dashboard;

import org.jspecify.annotations.NullMarked;
