/**
 * How the desk works on requests: its list, the page of a case with everything that was written,
 * the steps that can be taken. Facts about alliances open cases here, or are noted in them.
 */
@NullMarked
package de.buendnis.consultation.casework;

import org.jspecify.annotations.NullMarked;
