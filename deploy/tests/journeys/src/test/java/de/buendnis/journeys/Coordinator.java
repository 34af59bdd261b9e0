package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who coordinates an alliance, at work on its portrait. */
record Coordinator(Person person, Mailbox mailbox) implements AutoCloseable {

    private static final String PROFILE = "/mein-buendnis/profil";

    /** By the link in the mail, without a password. */
    static Coordinator signedIn(Person person, String address) {
        Coordinator coordinator = new Coordinator(person, person.platform().mailbox(address));
        person.open(coordinator.asksForLink(address)).press("Jetzt anmelden");
        assertThat(person.whereabouts()).isEqualTo("/mein-buendnis");
        return coordinator;
    }

    /** Returns the link that was mailed. */
    String asksForLink(String address) {
        person.open("/anmelden").fill("Ihre Mailadresse", address).press("Link anfordern");
        assertThat(person.headline()).isEqualTo("Sehen Sie in Ihr Postfach");
        return mailbox.next("Ihr Link zur Anmeldung").link();
    }

    void addsProject(String title, String text) {
        person.open(PROFILE + "/projekte")
                .follow("Projekt hinzufügen")
                .fill("Name des Projekts", title)
                .choose("Stand", "Geplant")
                .fill("Worum es geht", text)
                .press("Projekt speichern");
        assertThat(person.reads()).contains(title);
    }

    void mendsProject(String title, String text) {
        person.open(PROFILE + "/projekte")
                .follow("Bearbeiten: " + title)
                .fill("Worum es geht", text)
                .press("Projekt speichern");
    }

    /** On a new row, which the page has to give first. */
    void addsPartner(String name, String category) {
        person.open(PROFILE + "/partner").press("Weiterer Partner");
        person.page().locator("input[name^=partners][name$=name]").last().fill(name);
        person.page().locator("select[name^=partners]").last().selectOption("ORGANISATION");
        person.page().locator("input[name^=partners][name$=categories]").last().fill(category);
        person.press("Abschnitt speichern");
    }

    void handsIn() {
        person.open(PROFILE).press("Porträt einreichen");
        assertThat(person.reads()).contains("Eingereicht");
    }

    @Override
    public void close() {
        person.close();
    }
}
