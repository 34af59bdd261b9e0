package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who wants to found an alliance and asks how. */
record Founder(Person person, Mailbox mailbox, String address) implements AutoCloseable {

    static Founder at(Person person, String address) {
        return new Founder(person, person.platform().mailbox(address), address);
    }

    /** Returns the number under which the request is worked on, once it has come by mail. */
    String asks(String proposedName, String place) {
        String number = sendsRequest(proposedName, place);
        assertThat(mailbox.next("Ihre Anfrage " + number).text()).contains(number);
        return number;
    }

    /** Returns the number under which the request is worked on. */
    String sendsRequest(String proposedName, String place) {
        person.open("/beratung")
                .check("Gründungsberatung")
                .check("Zielfindung")
                .fill("Wie soll es heißen?", proposedName)
                .fill("Ort oder Region", place)
                .fill("Ihr Anliegen", "Wie finden wir Partner, und womit beginnen wir?")
                .fill("Ihr Name", "Initiative für Familien")
                .fill("E-Mail-Adresse", address)
                .press("Anfrage senden");
        assertThat(person.reads()).contains("Ihre Anfrage ist bei uns");
        return person.headline().replace("Ihre Anfrage ", "");
    }

    /** By mail, and under the link in it. */
    void readsAnswer(String number, String answer) {
        Mailbox.Letter letter = mailbox.next("Antwort auf " + number);
        assertThat(letter.text()).contains(answer);
        person.open(letter.link());
        assertThat(person.reads()).contains(answer);
    }

    @Override
    public void close() {
        person.close();
    }
}
