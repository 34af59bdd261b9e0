/**
 * What a command with its message costs beside a bare find and replace, in processes of its own.
 * Nothing depends on it; the figures stand in messaging's RATIONALE.md.
 */
@NullMarked
package de.buendnis.load.commands;

import org.jspecify.annotations.NullMarked;
