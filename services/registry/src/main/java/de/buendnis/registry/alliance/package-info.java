/**
 * The alliances: how one comes to be, with or without a council's resolution, its portrait with the
 * working copy beside it, and its rest and end. Contacts depend on it for the name and the mails.
 */
@NullMarked
package de.buendnis.registry.alliance;

import org.jspecify.annotations.NullMarked;
