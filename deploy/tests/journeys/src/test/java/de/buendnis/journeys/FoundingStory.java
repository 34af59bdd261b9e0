package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/**
 * From the council's decision to the public: nothing of an alliance is public before its portrait.
 */
record FoundingStory(Officer office, Cast cast, Public everybody, Album album) {

    private static final LocalDate DAY = LocalDate.of(2012, 9, 25);

    /** As the office has it from the mail of a town hall. */
    void takenIn() {
        office.takesInPlanned(cast.planned(), cast.plannedPlace());
        office.alliance(cast.planned());
        office.recordsPaper(cast.council());
        office.plansFounding(DAY);
        office.introduces("Wir machen Zeit für Familien.");
    }

    void adopted() {
        nothingIsPublic();
        office.alliance(cast.planned());
        album.keep(office.person(), "in-planning");
        office.recordsResult(cast.council(), "ungeändert beschlossen");
        assertThat(office.person().reads()).contains("Das Ergebnis der Sitzung ist gespeichert");
        nothingIsPublic();
    }

    void founded() {
        office.alliance(cast.planned());
        office.recordsFounding();
        assertThat(office.person().reads()).contains("Die Gründung ist erfasst");
        nothingIsPublic();
    }

    /** Returns how long it took from the click until a search found the portrait. */
    Duration published() {
        String alliance = office.alliance(cast.planned());
        office.person().open(alliance + "/pruefung");
        album.keep(office.person(), "first-review");
        CompletableFuture<Duration> found = untilFound();
        office.publishesOnBehalf();
        assertThat(office.person().reads()).contains("Das Porträt ist veröffentlicht");
        Duration duration = found.join();
        String address = "/buendnisse/" + cast.plannedSlug();
        assertThat(everybody.answer("/buendnisse").body()).contains(address);
        assertThat(everybody.answer(address).body()).contains("September 2012");
        assertThat(everybody.answer("/api/v1/alliances/" + cast.plannedSlug()).body())
                .contains(cast.planned());
        assertThat(everybody.answer("/sitemap.xml").body()).contains(address);
        return duration;
    }

    private void nothingIsPublic() {
        String slug = cast.plannedSlug();
        assertThat(everybody.everythingThatLists())
                .allSatisfy(
                        list ->
                                assertThat(list)
                                        .contains("Bündnis")
                                        .doesNotContain(cast.plannedPlace(), slug));
        assertThat(everybody.answer("/sitemap.xml").body())
                .contains("/buendnisse/ploen")
                .doesNotContain(slug);
        assertThat(everybody.finds(cast.plannedPlace(), cast.planned())).isFalse();
        assertThat(everybody.status("/buendnisse/" + slug)).isEqualTo(404);
        assertThat(everybody.status("/api/v1/alliances/" + slug)).isEqualTo(404);
    }

    /** Counts from now, beside the browser. */
    private CompletableFuture<Duration> untilFound() {
        long click = System.nanoTime();
        return CompletableFuture.supplyAsync(
                () -> {
                    await(cast.plannedPlace() + " is found")
                            .atMost(Duration.ofMinutes(2))
                            .pollInterval(Duration.ofMillis(50))
                            .until(() -> everybody.finds(cast.plannedPlace(), cast.planned()));
                    return Duration.ofNanos(System.nanoTime() - click);
                });
    }
}
