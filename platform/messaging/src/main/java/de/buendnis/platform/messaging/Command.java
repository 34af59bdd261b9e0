package de.buendnis.platform.messaging;

import org.jspecify.annotations.Nullable;

/**
 * One wish to change one aggregate.
 *
 * @param aggregateId for a creation, an id that comes with the form
 * @param version that the wish was formed upon; null if it holds whatever the version is
 * @param commandId comes with the form too, or is {@code <event id>:<effect>}. It becomes the id of
 *     the event: the same command again (a double click, a redelivery) changes nothing and is
 *     answered with the state
 */
public record Command(String aggregateId, @Nullable Long version, String commandId, Actor by) {}
