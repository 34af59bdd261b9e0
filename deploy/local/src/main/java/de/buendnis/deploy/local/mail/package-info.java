/**
 * The mail catcher: takes every mail of the platform instead of sending it, and shows it to whoever
 * tries the platform out. The launcher runs it as a process of its own.
 */
@NullMarked
package de.buendnis.deploy.local.mail;

import org.jspecify.annotations.NullMarked;
