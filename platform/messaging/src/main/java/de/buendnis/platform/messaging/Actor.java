package de.buendnis.platform.messaging;

import de.buendnis.contracts.ActorKind;

/**
 * Who acts. The id and the name stay in the owner's history; a message tells the kind alone.
 *
 * @param kind in what capacity
 * @param id the account, or what stands for one
 * @param name as the history shows it to people
 */
public record Actor(ActorKind kind, String id, String name) {

    private static final Actor SYSTEM = new Actor(ActorKind.SYSTEM, "system", "System");

    /** Nobody in person: a deadline, a reaction, the demo data. */
    public static Actor system() {
        return SYSTEM;
    }
}
