/**
 * One alliance's part in one campaign, with its local actions: registered, reviewed, published,
 * moved, cancelled. It depends on campaigns and alliances, and nothing depends on it.
 */
@NullMarked
package de.buendnis.events.participation;

import org.jspecify.annotations.NullMarked;
