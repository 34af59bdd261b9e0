package de.buendnis.events.participation;

/**
 * An action as the alliance plans it.
 *
 * @param id for ever: part of its address and of its calendar entry's identity
 */
record PlannedAction(String id, ActionDetails details) {}
