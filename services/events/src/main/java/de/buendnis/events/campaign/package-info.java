/**
 * A year's Aktionstag: its days, its registration window, where it stands. Participations depend on
 * it; what it must know of them, it asks for by an interface.
 */
@NullMarked
package de.buendnis.events.campaign;

import org.jspecify.annotations.NullMarked;
