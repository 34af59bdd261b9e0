/**
 * Draft items: what happened elsewhere and may be told in the newsletter. They arise by themselves,
 * stay true by themselves, and wait until an edition takes them.
 */
@NullMarked
package de.buendnis.newsletter.item;

import org.jspecify.annotations.NullMarked;
