/**
 * Requests for advice, from the form to the answer and the erasure. The public and coordinators ask
 * and follow their requests here; the staff's pages are those of casework.
 */
@NullMarked
package de.buendnis.consultation.request;

import org.jspecify.annotations.NullMarked;
