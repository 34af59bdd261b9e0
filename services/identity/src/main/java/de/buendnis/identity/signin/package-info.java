/**
 * The one sign-in page: coordinators get a link, staff give a password. It joins the two ways in
 * one filter chain and hands over to the portal, which asks for a token right afterwards.
 */
@NullMarked
package de.buendnis.identity.signin;

import org.jspecify.annotations.NullMarked;
