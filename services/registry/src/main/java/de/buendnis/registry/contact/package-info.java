/**
 * The contacts of an alliance: who answers, what of it may be published, who may sign in. They take
 * effect at once, without review, because a withdrawn consent must.
 */
@NullMarked
package de.buendnis.registry.contact;

import org.jspecify.annotations.NullMarked;
