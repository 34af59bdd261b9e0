package de.buendnis.identity.token;

import java.util.Optional;

/**
 * Knows one kind of people. It is asked for every token, so a change of roles counts after minutes.
 */
public interface PersonSource {

    /** Empty when there is no such person, or when they may not sign in any more. */
    Optional<Person> person(String id);
}
