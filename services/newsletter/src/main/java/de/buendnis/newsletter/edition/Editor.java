package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Actor;

/**
 * Who has worked on an edition. Stays in this service: messages tell nobody's name.
 *
 * @param id the account
 */
record Editor(String id, String name) {

    static Editor of(Actor actor) {
        return new Editor(actor.id(), actor.name());
    }

    boolean isSameAs(Editor other) {
        return id.equals(other.id);
    }
}
