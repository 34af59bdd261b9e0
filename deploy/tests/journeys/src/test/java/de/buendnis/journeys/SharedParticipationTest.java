package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A participation and those who may change it, or may not. */
@Journey
class SharedParticipationTest {

    private static final String PERLEBERG = "koordination@perleberg.example";
    private static final String ACTION = "Perleberger Familientag";

    @Test
    void whoComesSecondLosesNothing(Platform platform) {
        try (Officer office = Officer.signedIn(platform.person(), Officer.BERND);
                Coordinator coordinator = Coordinator.signedIn(platform.person(), PERLEBERG)) {
            Person atWork = office.person();
            Person atHome = coordinator.person();
            String campaign = opensParticipation(atWork, "Perleberg");
            atWork.follow("Anmeldung bearbeiten").follow("Bearbeiten: " + ACTION);
            atHome.open("/mein-buendnis/aktionstag/" + campaign).follow("Bearbeiten: " + ACTION);

            atHome.fill("Kosten", "Eintritt frei").press("Aktion speichern");
            assertThat(atHome.status()).isEqualTo(200);
            atWork.fill("Kosten", "Alles kostenlos").press("Aktion speichern");

            assertThat(atWork.status()).isEqualTo(409);
            assertThat(atWork.reads()).contains("Jemand anders war schneller");
            assertThat(atWork.filledIn("Kosten")).isEqualTo("Alles kostenlos");
            atWork.look("refusals/two-at-one-action").press("Aktion speichern");
            assertThat(atWork.status()).isEqualTo(200);
        }
    }

    @Test
    void anotherAlliancesParticipationStaysClosed(Platform platform) {
        String foreign;
        String action;
        String campaign;
        try (Officer office = Officer.signedIn(platform.person(), Officer.BERND)) {
            Person atWork = office.person();
            campaign = opensParticipation(atWork, "Kreis Unna");
            foreign = atWork.whereabouts();
            atWork.follow("Anmeldung bearbeiten").follow("Bearbeiten: Elterncafé");
            action = atWork.whereabouts().replaceFirst(".*/", "");
        }
        try (Coordinator coordinator = Coordinator.signedIn(platform.person(), PERLEBERG)) {
            Person person = coordinator.person();
            String own = "/mein-buendnis/aktionstag/" + campaign + "/aktionen/";
            assertThat(person.open(foreign).status()).isEqualTo(403);
            assertThat(person.open(own + action).status()).isEqualTo(404);
            person.open("/mein-buendnis/aktionstag/" + campaign).follow("Bearbeiten: " + ACTION);
            assertThat(person.sendsTo(own + action)).isEqualTo(404);
            assertThat(person.sendsTo(foreign)).isEqualTo(403);
        }
    }

    /** On the office's page of the demo's campaign; returns the campaign's part of addresses. */
    private static String opensParticipation(Person officer, String alliance) {
        officer.open("/verwaltung/aktionstage").follow("Aktionstag 20");
        String campaign = officer.whereabouts().replaceFirst(".*/", "");
        officer.follow(alliance);
        return campaign;
    }
}
