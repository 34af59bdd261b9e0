package de.buendnis.portal.freshness;

import java.time.LocalDate;

/**
 * All on which a public page depends, apart from its address: while two moments are equal, it is
 * the same.
 *
 * @param edition of the index
 * @param day in Berlin, since pages tell what comes next
 */
record PublicMoment(long edition, LocalDate day) {}
