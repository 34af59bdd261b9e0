package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What people see while a part is dead, and that all goes on when the launcher started it again.
 */
@Journey
class OutageTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String AWAY = "Das Verzeichnis der Bündnisse ist gerade nicht erreichbar";
    private static final String UNNA = "koordination@kreis-unna.example";
    private static final String PHONE = "030 23125 099";

    @Test
    void withoutTheRegistryThePublicNoticesNothingAndEverybodyElseIsTold(Platform platform) {
        Public everybody = Public.of(platform);
        Victim registry = new Victim(platform, "registry");
        try (Coordinator coordinator = Coordinator.signedIn(platform.person(), UNNA);
                Officer office = Officer.signedIn(platform.person(), Officer.BERND)) {
            Person atHome = coordinator.person();
            Person atWork = office.person();
            atHome.open("/mein-buendnis/profil/ziel").fill("Ziel", "Mehr Zeit für Familien.");
            registry.keepDead(registry.kill());
            try {
                everybodyIsTold(everybody, atHome, atWork);
            } finally {
                registry.goOn();
            }
            await("the registry is back")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(250))
                    .untilAsserted(
                            () -> {
                                atHome.open("/mein-buendnis/profil/ziel");
                                assertThat(atHome.status()).isEqualTo(200);
                            });
            atHome.fill("Ziel", "Mehr Zeit für Familien.").press("Abschnitt speichern");
            assertThat(atHome.reads()).contains("geändert");
        }
    }

    private static void everybodyIsTold(Public everybody, Person atHome, Person atWork) {
        publicPagesAnswer(everybody);
        atHome.press("Abschnitt speichern");
        assertThat(atHome.status()).isEqualTo(503);
        assertThat(atHome.reads()).contains(AWAY, "Ihre Eingaben wurden nicht gespeichert");
        atHome.look("outage-typed").open("/mein-buendnis").look("outage-coordinator");
        assertThat(atHome.reads()).contains(AWAY);
        atWork.open("/verwaltung").look("outage-office");
        assertThat(atWork.reads()).contains(AWAY);
        atWork.open("/verwaltung/buendnisse").look("outage-page");
        assertThat(atWork.status()).isEqualTo(503);
    }

    @Test
    void withoutKafkaThePortalStartsAndServesAndCatchesUpAfterwards(Platform platform) {
        Public everybody = Public.of(platform);
        try (Coordinator coordinator = Coordinator.signedIn(platform.person(), UNNA)) {
            Person atHome = coordinator.person();
            Victim kafka = new Victim(platform, "kafka");
            kafka.pause();
            try {
                portalStartsAgain(platform, everybody);
                // Signed in again without being asked: identity still knows who sits there.
                atHome.open("/mein-buendnis/kontakte")
                        .follow("Bearbeiten")
                        .fill("Telefon", PHONE)
                        .press("Kontakt speichern");
                assertThat(atHome.reads()).contains(PHONE);
                assertThat(everybody.portrait("kreis-unna")).doesNotContain(PHONE);
            } finally {
                kafka.kill();
            }
            await("the portrait shows what was changed meanwhile")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> everybody.portrait("kreis-unna").contains(PHONE));
        }
    }

    @Test
    void aMailThatWasUnderWayIsShownAndReleasedByHand(Platform platform) {
        Victim consultation = new Victim(platform, "consultation");
        Victim mailServer = new Victim(platform, "mail");
        try (MailRoom mails = new MailRoom(platform);
                Founder founder = Founder.at(platform.person(), "unterwegs@example.org");
                Operator operator = Operator.signedIn(platform)) {
            mailServer.pause();
            String number = founder.sendsRequest("Bündnis Unterwegs", "Unterwegshausen");
            mails.awaitUnderWay("consultation", founder.address());
            consultation.kill();
            mailServer.goOn();

            operator.findsUncertainMail("consultation", number).look("outage-uncertain-mail");
            assertThat(founder.mailbox().isEmpty()).as("never sent by itself").isTrue();
            operator.sendsAgain("consultation");
            founder.mailbox().next(number);
            assertThat(founder.mailbox().subjects()).hasSize(1);
        }
    }

    private static void portalStartsAgain(Platform platform, Public everybody) {
        long killed = new Victim(platform, "portal").kill();
        await("the portal is back")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> everybody.status("/") == 200);
        assertThat(platform.process("portal").pid()).isNotEqualTo(killed);
        publicPagesAnswer(everybody);
    }

    private static void publicPagesAnswer(Public everybody) {
        for (String path : List.of("/", "/buendnisse", "/buendnisse/ploen", "/api/v1/alliances")) {
            assertThat(everybody.status(path)).as(path).isEqualTo(200);
        }
        assertThat(everybody.finds("24306", "Lokales Bündnis für Familie Plön")).isTrue();
    }
}
