package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;

/** Somebody of the service office at work. */
record Officer(Person person) implements AutoCloseable {

    static final String ANNA = "anna.servicestelle@example.org";
    static final String BERND = "bernd.servicestelle@example.org";

    private static final String PASSWORD = "buendnis-demo-2026";

    static Officer signedIn(Person person, String address) {
        person.open("/anmelden")
                .fill("Mailadresse", address)
                .fill("Passwort", PASSWORD)
                .press("Mit Passwort anmelden");
        assertThat(person.whereabouts()).isEqualTo("/verwaltung");
        return new Officer(person);
    }

    /** Opens what the office keeps of an alliance, and returns that page's path. */
    String alliance(String name) {
        person.open("/verwaltung/buendnisse").fill("Name, Ort, Kreis oder Kurzadresse", name);
        person.press("Suchen").follow(name);
        return person.whereabouts();
    }

    /** Fills in the form about a new alliance that exists since 2010. */
    void describesFounded(String name, String place) {
        describes("Schon gegründet", name, place);
        person.fill("Jahr", "2010");
    }

    /** Takes in an alliance that is still to be founded. */
    void takesInPlanned(String name, String place) {
        describes("In Planung", name, place);
        person.press("Bündnis aufnehmen");
        assertThat(person.reads()).contains(name);
    }

    private void describes(String stage, String name, String place) {
        person.open("/verwaltung/buendnisse/neu").page().getByLabel(stage).check();
        person.fill("Name des Bündnisses", name)
                .choose("Ebene", "Stadt oder Gemeinde")
                .fill("Gemeinde oder Kreis", place)
                .fill("Kreis", "Kreis " + place)
                .fill("Kreisschlüssel", "01057")
                .fill("Gemeindeschlüssel", "01057001");
    }

    /** The council's paper, on which it alone decides. */
    void recordsPaper(String body) {
        person.follow("Vorlage erfassen")
                .fill("Nummer der Vorlage", "2026/117")
                .fill("Betreff", "Gründung eines Lokalen Bündnisses für Familie")
                .fill("Beschlussvorschlag", "Ein Lokales Bündnis für Familie wird gegründet.")
                .fill("Gremium", body);
        person.page().getByLabel("Dieses Gremium entscheidet").first().check();
        person.press("Vorlage speichern");
        assertThat(person.reads()).contains(body);
    }

    /** The one section that a portrait cannot do without; the alliance's page is at hand. */
    void introduces(String sentence) {
        person.open(person.whereabouts().replaceFirst("\\?.*", "") + "/profil/auf-einen-blick")
                .fill("Zusammenfassung", sentence)
                .press("Abschnitt speichern");
    }

    void plansFounding(LocalDate day) {
        person.follow("Gründung planen").fill("Tag der Gründung", day.toString());
        person.press("Termin speichern");
    }

    void recordsResult(String body, String result) {
        person.follow("Ergebnis erfassen: " + body)
                .choose("Ergebnis", result)
                .press("Ergebnis speichern");
    }

    /** As planned: the form proposes the day. */
    void recordsFounding() {
        person.follow("Gründung erfassen").press("Gründung erfassen");
    }

    /** Writes a remark beside a section and asks for changes. */
    void asksForChange(String section, String remark) {
        remarks(section, remark);
        person.press("Änderungen erbitten");
    }

    /** Writes a remark beside a part of what was handed in. */
    void remarks(String part, String remark) {
        Locator changed =
                person.page()
                        .locator("section.comparison")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(person.page().locator("h2").getByText(part)));
        changed.getByText("Anmerkung schreiben").click();
        changed.getByLabel("Anmerkung an das Bündnis").fill(remark);
    }

    void publishesWhatWasHandedIn() {
        person.page().locator("button[name=decision][value=PUBLISH]").click();
    }

    void publishesOnBehalf() {
        person.press("Im Namen des Bündnisses veröffentlichen");
    }

    @Override
    public void close() {
        person.close();
    }
}
