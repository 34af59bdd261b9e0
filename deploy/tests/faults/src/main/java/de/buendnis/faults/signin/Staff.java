package de.buendnis.faults.signin;

import de.buendnis.faults.system.TestedSystem;
import java.util.List;

/** The people in the office, who are signed in from the beginning. */
public final class Staff {

    private static final int ALL = 7;

    private final Identity identity;
    private final FirstAccount first;
    private final List<Account> accounts;
    private final List<Person> people;

    private Staff(Identity identity, FirstAccount first, List<Account> accounts) {
        this.identity = identity;
        this.first = first;
        this.accounts = accounts;
        this.people = accounts.parallelStream().map(identity::signIn).toList();
    }

    /** Gives all of them an account and signs them in. */
    public static Staff signIn(TestedSystem system, Identity identity) {
        return new Staff(identity, FirstAccount.of(system, identity), Accounts.make(system, ALL));
    }

    public FirstAccount first() {
        return first;
    }

    public List<Person> people() {
        return people;
    }

    /** The same person's way through the portals. */
    public Door atPortal(Person person) {
        return new PortalVisitor(identity, accounts.get(people.indexOf(person)));
    }
}
