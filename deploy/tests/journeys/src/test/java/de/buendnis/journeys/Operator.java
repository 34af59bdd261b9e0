package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of the office who looks after what got stuck. */
record Operator(Officer officer) implements AutoCloseable {

    private static final String SEND_AGAIN = "Noch einmal senden";

    static Operator signedIn(Platform platform) {
        return new Operator(Officer.signedIn(platform.patientPerson(), Officer.BERND));
    }

    /** Opens the page on which the mail stands that may have left or not. */
    Person findsUncertainMail(String service, String subject) {
        return officer.person().opensUntilItSays(page(service), "Ungeklärte E‑Mails", subject);
    }

    /** Sends every such mail once more. */
    void sendsAgain(String service) {
        Person person = officer.person().open(page(service));
        while (person.reads().contains(SEND_AGAIN)) {
            person.click(person.main().getByText(SEND_AGAIN).first());
            assertThat(person.reads()).contains("wird noch einmal gesendet");
        }
    }

    /** And until the gateway lets people through to it. */
    void waitsUntilItRuns(String service) {
        officer.person().open(page(service));
        assertThat(officer.person().status()).isEqualTo(200);
    }

    private static String page(String service) {
        return "/verwaltung/betrieb/" + service;
    }

    @Override
    public void close() {
        officer.close();
    }
}
