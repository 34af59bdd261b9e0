package de.buendnis.registry.alliance;

import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.web.Visitor;

/** Makes the actor of a command of whoever is signed in. */
final class Actors {

    private Actors() {}

    /** In the capacity that gives the most rights, which is the one that was needed. */
    static Actor of(Visitor visitor) {
        return new Actor(kind(visitor), visitor.id(), visitor.name());
    }

    private static ActorKind kind(Visitor visitor) {
        if (visitor.is(Visitor.OFFICE)) {
            return ActorKind.OFFICE;
        }
        if (visitor.is(Visitor.MEDIA)) {
            return ActorKind.MEDIA;
        }
        if (visitor.is(Visitor.ADVISER)) {
            return ActorKind.ADVISER;
        }
        return visitor.coordinator() ? ActorKind.COORDINATOR : ActorKind.VISITOR;
    }
}
