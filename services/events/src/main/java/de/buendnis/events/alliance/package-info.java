/**
 * What the events know of the alliances and their published contacts, kept from the registry's
 * topics. Participations ask it who may take part and whom to name.
 */
@NullMarked
package de.buendnis.events.alliance;

import org.jspecify.annotations.NullMarked;
