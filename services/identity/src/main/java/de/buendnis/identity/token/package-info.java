/**
 * The authorization server (OAuth 2.1, OpenID Connect): signing key, the portal as the one client,
 * and what a token says. It asks every {@link de.buendnis.identity.token.PersonSource} of the other
 * packages who somebody is.
 */
@NullMarked
package de.buendnis.identity.token;

import org.jspecify.annotations.NullMarked;
