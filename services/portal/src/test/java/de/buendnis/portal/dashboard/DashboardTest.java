package de.buendnis.portal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.portal.gateway.GatewayFixture;
import de.buendnis.portal.gateway.Visit;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DashboardTest extends GatewayFixture {

    @Test
    void theOfficeSeesWhatWaits() {
        registryAnswers(
                """
                {"count": 1, "oldestSince": "%s", "tasks": [%s]}"""
                        .formatted(hoursAgo(50), task("Porträt prüfen: Perleberg", hoursAgo(50))));

        HttpResponse<String> page = visitorPage("OFFICE", "/verwaltung");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Was wartet", "Porträt prüfen: Perleberg", "2\u00a0Tage", "1\u00a0Vorgang")
                .contains("href=\"/verwaltung/buendnisse/1\"", "niemand", "ohne\u00a0Frist");
        assertThat(REGISTRY.last().path()).isEqualTo("/internal/waiting");
        assertThat(REGISTRY.last().header("Authorization"))
                .isEqualTo("Bearer " + IDENTITY.lastToken());
    }

    @Test
    void allServicesAreAskedInOneTrace() {
        visitorPage("OFFICE", "/verwaltung");

        String trace = REGISTRY.last().header("traceparent").split("-", -1)[1];
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(CONSULTATION.last().header("traceparent")).contains(trace);
    }

    @Test
    void longListsHavePagesAndCanBeSearched() {
        registryAnswers(
                """
                {"count": 45, "oldestSince": "%s", "tasks": [%s]}"""
                        .formatted(
                                hoursAgo(45),
                                IntStream.rangeClosed(1, 45)
                                        .mapToObj(
                                                n -> task("Vorgang Nummer" + n + ".", hoursAgo(n)))
                                        .collect(Collectors.joining(","))));

        assertThat(visitorPage("OFFICE", "/verwaltung?seite=3").body())
                .contains("41 bis 45 von 45", "Nummer1.", "Vorherige Seite")
                .doesNotContain("Nummer45.");
        assertThat(visitorPage("OFFICE", "/verwaltung?q=nummer44").body())
                .contains("1\u00a0Vorgang, nach Frist geordnet", "Nummer44.");
        assertThat(visitorPage("OFFICE", "/verwaltung?q=<script>").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(visitorPage("OFFICE", "/verwaltung?seite=99999").statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsAwayIsSaidToBe() {
        assertThat(visitorPage("OFFICE", "/verwaltung").body())
                .as("an answer that is no list counts as none")
                .contains("Das Verzeichnis der Bündnisse ist gerade nicht erreichbar.");
    }

    @Test
    void tasksOfAllServicesStandInOneList() {
        registryAnswers(
                """
                {"count": 1, "oldestSince": "%s", "tasks": [%s]}"""
                        .formatted(hoursAgo(5), task("Porträt prüfen: Perleberg", hoursAgo(5))));
        CONSULTATION.answersJson(
                """
                {"count": 1, "oldestSince": "%s", "tasks": [%s]}"""
                        .formatted(hoursAgo(50), task("Anfrage aus Wittenberge", hoursAgo(50))));

        assertThat(visitorPage("OFFICE", "/verwaltung").body())
                .contains("2\u00a0Vorgänge.")
                .containsSubsequence("Anfrage aus Wittenberge", "Porträt prüfen: Perleberg");
    }

    @Test
    void nobodyWaitsLongForAServiceThatHangs() {
        registryAnswers(
                """
                {"count": 1, "oldestSince": "%s", "tasks": [%s]}"""
                        .formatted(hoursAgo(5), task("Porträt prüfen: Perleberg", hoursAgo(5))));
        CountDownLatch test = new CountDownLatch(1);
        CONSULTATION.answers(exchange -> await(test));
        Visit office = signedIn("OFFICE");

        long start = System.nanoTime();
        String page = office.get("/verwaltung").body();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        test.countDown();

        assertThat(page)
                .contains("Porträt prüfen: Perleberg", "1\u00a0Vorgang ohne Beratung.")
                .contains("Die Beratung ist gerade nicht erreichbar.");
        assertThat(milliseconds).isBetween(900L, 4000L);
    }

    @Test
    void theCoordinatorSeesTasksAndHowFarThePortraitIs() {
        registryAnswers(
                """
                {"count": 1, "oldestSince": "%s", "tasks": [%s], "sections": [
                  {"title": "Ziel", "link": "/mein-buendnis/profil/ziel", "complete": true},
                  {"title": "Projekte", "link": "/mein-buendnis/profil/projekte", "complete": false}]}"""
                        .formatted(hoursAgo(80), task("Porträt überarbeiten", hoursAgo(80))));

        HttpResponse<String> page = visitorPage("COORDINATOR", "/mein-buendnis");

        assertThat(page.body())
                .contains("Ein Ding wartet auf Sie", "Porträt überarbeiten", "Seit 3\u00a0Tagen")
                .contains("1 von 2 Abschnitten sind vollständig", "fehlt noch")
                .contains("max=\"2\"", "value=\"1\"");
    }

    @Test
    void nothingIsClaimedToBeDoneWhileSomebodyDoesNotAnswer() {
        REGISTRY.stop();

        HttpResponse<String> page = visitorPage("COORDINATOR", "/mein-buendnis");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Das Verzeichnis der Bündnisse ist gerade nicht erreichbar")
                .doesNotContain("Gerade wartet nichts");
    }

    @Test
    void coordinatorsHearWhichPartIsMissingAndNoMore() {
        registryAnswers(
                """
                {"count": 0, "oldestSince": null, "tasks": [], "sections": []}""");
        CONSULTATION.stop();

        assertThat(visitorPage("COORDINATOR", "/mein-buendnis").body())
                .contains("Die Beratung ist gerade nicht erreichbar", "fehlt in dieser Liste")
                .doesNotContain("Porträt und Kontakte können Sie", "Gerade wartet nichts");
    }

    private HttpResponse<String> visitorPage(String role, String path) {
        return signedIn(role).get(path.replace("<", "%3C").replace(">", "%3E"));
    }

    private static void await(CountDownLatch end) {
        try {
            end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void registryAnswers(String json) {
        REGISTRY.answersJson(json);
    }

    private static String task(String title, Instant since) {
        return """
        {"title": "%s", "detail": "Eingereicht", "link": "/verwaltung/buendnisse/1", "since": "%s",
         "dueAt": null, "assignee": null, "action": "Prüfen"}"""
                .formatted(title, since);
    }

    private static Instant hoursAgo(int hours) {
        return Instant.now().minusSeconds(hours * 3600L + 60);
    }
}
