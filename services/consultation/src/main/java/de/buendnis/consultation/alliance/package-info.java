/**
 * What the consultation knows of the alliances, kept from the registry's topic. Requests name them,
 * and the form offers them.
 */
@NullMarked
package de.buendnis.consultation.alliance;

import org.jspecify.annotations.NullMarked;
