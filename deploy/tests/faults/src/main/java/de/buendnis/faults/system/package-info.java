/**
 * The platform as the kit runs it: real servers and services as processes, most of them twice.
 * Between them lie wires that can be cut and slowed.
 */
@NullMarked
package de.buendnis.faults.system;

import org.jspecify.annotations.NullMarked;
