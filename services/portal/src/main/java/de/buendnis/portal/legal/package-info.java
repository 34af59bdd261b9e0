/**
 * The pages that the law asks for: who operates the site, what happens with data, how accessible it
 * is and where to report a barrier. The operator is a setting; the demonstration says that it is
 * one.
 */
@NullMarked
package de.buendnis.portal.legal;

import org.jspecify.annotations.NullMarked;
