/**
 * People who sign in as anybody does: staff by a password, coordinators by a link from a mail. What
 * they are given is used for all that they ask of services.
 */
@NullMarked
package de.buendnis.faults.signin;

import org.jspecify.annotations.NullMarked;
