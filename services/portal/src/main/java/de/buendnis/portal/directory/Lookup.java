package de.buendnis.portal.directory;

/** What an address below {@code /buendnisse} leads to. */
public sealed interface Lookup {

    /** A portrait to show. */
    record Shown(Alliance alliance) implements Lookup {}

    /** An alliance that was public once and is dissolved. */
    record Gone() implements Lookup {}

    /** Nothing that the public knows of. */
    record Unknown() implements Lookup {}
}
