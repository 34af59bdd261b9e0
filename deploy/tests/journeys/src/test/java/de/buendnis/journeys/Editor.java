package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who works on the newsletter, of the office or of the media team. */
record Editor(Person person) implements AutoCloseable {

    static final String MIA = "mia.medien@example.org";

    private static final String DESK = "/verwaltung/newsletter";

    static Editor signedIn(Person person, String address) {
        return new Editor(Officer.signedIn(person, address).person());
    }

    void begins(String subject, String slug) {
        person.open(DESK + "/ausgaben/neu")
                .fill("Betreff", subject)
                .fill("Kurzadresse", slug)
                .press("Ausgabe anlegen");
        assertThat(person.reads()).contains("Die Ausgabe ist angelegt");
    }

    /** A draft item, which has arisen by itself; the edition's page is at hand. */
    void takes(String headline) {
        person.opensUntilItSays(person.whereabouts(), headline);
        // The newest of its name stands first.
        person.click(person.buttons("Aufnehmen: " + headline).first());
        assertThat(person.reads()).contains("Die Meldung ist aufgenommen");
    }

    void submits() {
        steps("Zur Prüfung geben");
        assertThat(person.reads()).contains("Die Ausgabe ist in Prüfung");
    }

    /** Found where everything is found that waits. */
    void approves(String subject) {
        person.opensUntilItSays("/verwaltung", "Ausgabe freigeben: " + subject)
                .follow("Ausgabe freigeben: " + subject);
        steps("Ausgabe freigeben");
        assertThat(person.reads()).contains("Die Ausgabe ist freigegeben");
    }

    void sends() {
        steps("Versand starten");
        assertThat(person.reads()).contains("Der Versand hat begonnen");
    }

    /** Of the edition at hand. */
    void waitsUntilSent() {
        person.follow("Versand ansehen");
        person.opensUntilItSays(person.whereabouts(), "Abgeschlossen");
    }

    void findsDraft(String headline) {
        person.opensUntilItSays(DESK + "/meldungen", headline);
    }

    private void steps(String step) {
        person.follow(step).press(step);
    }

    @Override
    public void close() {
        person.close();
    }
}
