/**
 * The one door: it signs people in, passes their requests on to the service that owns the page, and
 * says so when that service is away. Nothing behind it is reachable otherwise; the dashboards use
 * its list of services and the visitor's token.
 */
@NullMarked
package de.buendnis.portal.gateway;

import org.jspecify.annotations.NullMarked;
