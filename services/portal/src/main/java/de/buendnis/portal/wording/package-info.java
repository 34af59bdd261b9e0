/**
 * How the public pages write dates and addresses. Every feature of the portal that shows a page may
 * use it; it knows none of them.
 */
@NullMarked
package de.buendnis.portal.wording;

import org.jspecify.annotations.NullMarked;
