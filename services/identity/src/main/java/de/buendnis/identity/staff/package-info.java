/**
 * The accounts of the service office and its units: password, roles, the first account of a new
 * platform. The sign-in page uses it to check passwords, tokens to say who somebody is.
 */
@NullMarked
package de.buendnis.identity.staff;

import org.jspecify.annotations.NullMarked;
