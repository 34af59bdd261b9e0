package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What people see while a part is dead, and that all goes on when the launcher started it again.
 */
@Journey
class OutageTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String AWAY = "Das Verzeichnis der Bündnisse ist gerade nicht erreichbar";
    private static final String UNNA = "koordination@kreis-unna.example";
    private static final String PHONE = "030 23125 099";

    @Test
    void withoutTheRegistryThePublicNoticesNothingAndEverybodyElseIsTold(Platform platform) {
        Public everybody = Public.of(platform);
        try (Coordinator coordinator = Coordinator.signedIn(platform.person(), UNNA);
                Officer office = Officer.signedIn(platform.person(), Officer.BERND)) {
            Person atHome = coordinator.person();
            Person atWork = office.person();
            atHome.open("/mein-buendnis/profil/ziel").fill("Ziel", "Mehr Zeit für Familien.");
            long registry = kill(platform, "registry");
            keepDead(platform, "registry", registry);
            try {
                everybodyIsTold(everybody, atHome, atWork);
            } finally {
                signal(platform, "registry", "CONT");
            }
            await("the registry is back")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofSeconds(1))
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
            signal(platform, "kafka", "STOP");
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
                kill(platform, "kafka");
            }
            await("the portrait shows what was changed meanwhile")
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> everybody.portrait("kreis-unna").contains(PHONE));
        }
    }

    private static void portalStartsAgain(Platform platform, Public everybody) {
        long killed = kill(platform, "portal");
        await("the portal is back")
                .atMost(LIMIT)
                .pollInterval(Duration.ofSeconds(1))
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

    private static long kill(Platform platform, String part) {
        ProcessHandle process = platform.process(part);
        process.destroyForcibly();
        return process.pid();
    }

    /** The launcher is quick: its new process is stopped before it can listen. */
    private static void keepDead(Platform platform, String part, long killed) {
        await("the launcher starts " + part + " again")
                .atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> platform.process(part).pid() != killed);
        signal(platform, part, "STOP");
    }

    private static void signal(Platform platform, String part, String signal) {
        String process = Long.toString(platform.process(part).pid());
        try {
            int code = new ProcessBuilder("kill", "-" + signal, process).start().waitFor();
            assertThat(code).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
