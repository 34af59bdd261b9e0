/**
 * Days, moments and counts as German readers expect them. Pages, mails and refusals of every
 * service share them.
 */
@NullMarked
package de.buendnis.platform.web.wording;

import org.jspecify.annotations.NullMarked;
