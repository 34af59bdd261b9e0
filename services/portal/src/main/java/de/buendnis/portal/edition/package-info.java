/**
 * The editions of the newsletter that were sent, as far as other pages mention them. The archive
 * itself is the newsletter service's; the start page reads what is new from here.
 */
@NullMarked
package de.buendnis.portal.edition;

import org.jspecify.annotations.NullMarked;
