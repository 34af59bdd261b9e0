package de.buendnis.journeys;

/** Where pictures of a story are kept; a story that is told again needs no second look. */
@FunctionalInterface
interface Album {

    /** Looks at the page at hand, see {@link Person#look}. */
    void keep(Person person, String name);

    static Album named(String folder) {
        return (person, name) -> person.look(folder + "/" + name);
    }

    static Album closed() {
        return (person, name) -> {};
    }
}
