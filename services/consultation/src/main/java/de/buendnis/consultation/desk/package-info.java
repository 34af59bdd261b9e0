/**
 * Who answers which request, when people can reach the national office, and by when an answer is
 * due. Requests ask it; it knows nothing of them.
 */
@NullMarked
package de.buendnis.consultation.desk;

import org.jspecify.annotations.NullMarked;
