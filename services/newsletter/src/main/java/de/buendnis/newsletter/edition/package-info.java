/**
 * The editions of the newsletter: composed, approved by a second person, sent, kept in the archive.
 * The dispatch asks for their letters and tells what becomes of the run; items are taken from next
 * door.
 */
@NullMarked
package de.buendnis.newsletter.edition;

import org.jspecify.annotations.NullMarked;
