package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** From the council's decision to the public: the office and the district of Peine. */
@Journey
class FoundingJourneyTest {

    private static final String NAME = "Lokales Bündnis für Familie im Landkreis Peine";
    private static final String SLUG = "landkreis-peine";

    @Test
    void aFoundedAllianceIsPublicAboutASecondAfterItsPublication(Platform platform)
            throws IOException {
        Public everybody = Public.of(platform);
        Map<String, Long> before = platform.processes();
        try (Officer office = Officer.signedIn(platform.person(), Officer.ANNA)) {
            nothingIsPublic(everybody);

            String alliance = office.alliance(NAME);
            office.person().look("peine-in-planning");
            office.recordsResult("Kreistag des Landkreises Peine", "ungeändert beschlossen");
            assertThat(office.person().reads())
                    .contains("Das Ergebnis der Sitzung ist gespeichert");
            nothingIsPublic(everybody);

            office.recordsFounding();
            assertThat(office.person().reads()).contains("Die Gründung ist erfasst");
            nothingIsPublic(everybody);

            office.person().open(alliance + "/pruefung").look("peine-first-review");
            CompletableFuture<Duration> found = untilFound(everybody);
            office.publishesOnBehalf();
            assertThat(office.person().reads()).contains("Das Porträt ist veröffentlicht");
            note(found.join());
        }
        try (Person reader = platform.person()) {
            reader.open("/buendnisse").follow(NAME).look("peine-published");
            assertThat(reader.headline()).isEqualTo(NAME);
            assertThat(reader.reads()).contains("25. September 2012");
        }
        assertThat(everybody.answer("/api/v1/alliances/" + SLUG).body()).contains(NAME);
        assertThat(everybody.answer("/sitemap.xml").body()).contains("/buendnisse/" + SLUG);
        assertThat(platform.processes()).as("nothing was restarted").isEqualTo(before);
    }

    private static void nothingIsPublic(Public everybody) {
        assertThat(everybody.everythingThatLists())
                .allSatisfy(
                        list -> assertThat(list).contains("Bündnis").doesNotContain("Peine", SLUG));
        assertThat(everybody.answer("/sitemap.xml").body())
                .contains("/buendnisse/ploen")
                .doesNotContain(SLUG);
        assertThat(everybody.finds("Peine", NAME)).isFalse();
        assertThat(everybody.status("/buendnisse/" + SLUG)).isEqualTo(404);
        assertThat(everybody.status("/api/v1/alliances/" + SLUG)).isEqualTo(404);
    }

    /** Counts from now, beside the browser. */
    private static CompletableFuture<Duration> untilFound(Public everybody) {
        long click = System.nanoTime();
        return CompletableFuture.supplyAsync(
                () -> {
                    await("Peine is found")
                            .atMost(Duration.ofSeconds(60))
                            .pollInterval(Duration.ofMillis(50))
                            .until(() -> everybody.finds("Peine", NAME));
                    return Duration.ofNanos(System.nanoTime() - click);
                });
    }

    /** Not asserted: it depends on the machine. */
    private static void note(Duration duration) throws IOException {
        String figure = "From the click to found by search: %d ms".formatted(duration.toMillis());
        System.out.println(figure);
        Files.writeString(Path.of("target", "figures.txt"), figure + System.lineSeparator());
    }
}
