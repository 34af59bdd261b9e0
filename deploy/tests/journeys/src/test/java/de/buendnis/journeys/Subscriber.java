package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** Somebody who reads the newsletter for a while. */
record Subscriber(Person person, Mailbox mailbox, String address) implements AutoCloseable {

    static Subscriber at(Person person, String address) {
        return new Subscriber(person, person.platform().mailbox(address), address);
    }

    void subscribes() {
        person.open("/newsletter").fill("Mailadresse", address).press("Jetzt abonnieren");
        assertThat(person.headline()).isEqualTo("Bitte sehen Sie in Ihr Postfach");
    }

    /** The link alone subscribes nobody: there is a button behind it. */
    void confirms() {
        person.open(mailbox.next("Bitte bestätigen").link());
        assertThat(person.headline()).isEqualTo("Newsletter-Anmeldung bestätigen");
        person.press("Anmeldung bestätigen");
        assertThat(person.headline()).isEqualTo("Sie bekommen den Newsletter");
    }

    /**
     * As mail programs do (RFC 8058): with the address in the mail's head, without cookies, without
     * having been here before.
     */
    void unsubscribesByProgram(Mailbox.Letter edition) {
        assertThat(edition.head("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        URI target = URI.create(edition.head("List-Unsubscribe").replaceAll("[<>]", ""));
        person.open(target.toString());
        assertThat(person.headline()).as("opened only").isEqualTo("Newsletter abbestellen");

        Public program = Public.of(person.platform());
        for (String time : new String[] {"once", "twice"}) {
            assertThat(program.posts(target, "List-Unsubscribe=One-Click")).as(time).isEqualTo(200);
        }
        person.open(target.toString());
        assertThat(person.headline()).isEqualTo("Der Newsletter ist abbestellt");
    }

    @Override
    public void close() {
        person.close();
    }
}
