package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who advises alliances and those who want to become one. */
record Adviser(Person person) implements AutoCloseable {

    static final String FATMA = "fatma.beratung@example.org";

    static Adviser signedIn(Person person) {
        return new Adviser(Officer.signedIn(person, FATMA).person());
    }

    /** A case that nobody asked for: it arose from what happened to an alliance. */
    void findsCase(String place, String about) {
        person.opensUntilItSays("/verwaltung/beratung?q=" + place, about);
    }

    /** Found where everything is found that waits. */
    void takes(String number) {
        String waiting = number + " übernehmen";
        person.opensUntilItSays("/verwaltung", waiting).follow(waiting);
        person.press("Übernehmen");
        assertThat(person.reads()).contains("Sie haben die Anfrage übernommen");
    }

    /** The case is at hand, as after taking it. */
    void answers(String text) {
        person.fill("Text", text).check("Antwort").press("Absenden");
        assertThat(person.reads()).contains("Die Antwort ist unterwegs");
    }

    void closesCase() {
        person.press("Abschließen");
        assertThat(person.reads()).contains("Die Anfrage ist abgeschlossen");
    }

    @Override
    public void close() {
        person.close();
    }
}
