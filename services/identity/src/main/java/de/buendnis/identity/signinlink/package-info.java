/**
 * Sign-in of coordinators by a link in a mail: 15 minutes, once, without a password to forget.
 * Registry says whose address it is; the sign-in page asks for links and redeems them.
 */
@NullMarked
package de.buendnis.identity.signinlink;

import org.jspecify.annotations.NullMarked;
