package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A portrait between its coordinator, the office and the public. */
@Journey
class PortraitJourneyTest {

    private static final String PROJECT = "Repaircafé für Kinderwagen";
    private static final String REMARK = "Bitte nennen Sie den Ort, an dem repariert wird.";
    private static final String PARTNER = "Werkstatt am Markt";

    @Test
    void aChangeGoesThroughReviewToThePublic(Platform platform) {
        travel("ploen", "Lokales Bündnis für Familie Plön", platform.person(), platform.person());
    }

    @Test
    void theSameWayIsOpenWithoutScriptsOnAPhone(Platform platform) {
        travel(
                "wittenberge",
                "Lokales Bündnis für Familie Wittenberge",
                platform.personWithoutScripts(),
                platform.personWithoutScripts());
    }

    private static void travel(String slug, String name, Person editor, Person reviewer) {
        Public everybody = Public.of(editor.platform());
        String address = "koordination@" + slug + ".example";
        try (Coordinator coordinator = Coordinator.signedIn(editor, address);
                Officer office = Officer.signedIn(reviewer, Officer.ANNA)) {
            coordinator.addsProject(PROJECT, "Ehrenamtliche reparieren, was klemmt.");
            coordinator.addsPartner(PARTNER, "Ehrenamt");
            coordinator.handsIn();
            assertThat(everybody.portrait(slug)).doesNotContain(PROJECT);

            String alliance = office.alliance(name);
            reviewer.open(alliance + "/pruefung");
            assertThat(reviewer.reads()).contains(PROJECT, PARTNER);
            office.asksForChange("Projekte", REMARK);
            assertThat(reviewer.reads()).contains("Die Änderungen sind erbeten");

            Mailbox.Letter letter = coordinator.mailbox().next("Bitte um Änderungen");
            assertThat(letter.text()).contains(name).doesNotContain(REMARK);
            editor.open(letter.link());
            assertThat(editor.reads()).contains(REMARK);
            coordinator.mendsProject(PROJECT, "Repariert wird im Bürgerhaus.");
            coordinator.handsIn();

            reviewer.open(alliance + "/pruefung");
            office.publishesWhatWasHandedIn();
            assertThat(reviewer.reads()).contains("Das Porträt ist veröffentlicht");
            await("the portrait shows it")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () ->
                                    assertThat(everybody.portrait(slug))
                                            .contains(PROJECT, "Bürgerhaus", PARTNER)
                                            .doesNotContain(REMARK));
            assertThat(coordinator.mailbox().next("Porträt veröffentlicht").text())
                    .contains("/buendnisse/" + slug);
        }
    }
}
