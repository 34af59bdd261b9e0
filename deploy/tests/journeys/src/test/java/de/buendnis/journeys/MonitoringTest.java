package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What operators watch is what services tell: a name with a slip in it would be silent for ever.
 */
@Journey
class MonitoringTest {

    private static final Path SETTINGS = Path.of("../../observability");
    private static final String UNNA = "koordination@kreis-unna.example";

    @Test
    void everyQueryOfDashboardsAndRulesIsAboutWhatServicesTell(Platform platform) {
        aMailIsSentAndAFactToldByNow(platform);
        try (Prometheus prometheus = Prometheus.watching(platform, SETTINGS)) {
            Set<String> told = awaitFigures(prometheus);
            assertThat(prometheus.rules())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(rule.path("lastError").asText()).isEmpty());
            assertThat(
                            Stream.concat(
                                    prometheus.rules().stream()
                                            .map(rule -> rule.get("query").asText()),
                                    Queries.ofDashboards(SETTINGS.resolve("dashboards")).stream()))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(
                            query -> {
                                assertThat(told).as(query).containsAll(Queries.metrics(query));
                                assertLabelled(prometheus.query(query), query);
                            });
        }
    }

    @Test
    void metricsAndLabelsAreFoundInAQuery() {
        String query =
                "histogram_quantile(0.9, sum by (le, a) (rate(b_bucket{c=\"d\"}[5m]))) / 1e9 > f";

        assertThat(Queries.metrics(query)).containsExactlyInAnyOrder("b_bucket", "f");
        assertThat(Queries.labels(query)).containsExactly("a");
    }

    /** Their figures begin with the first one. */
    private static void aMailIsSentAndAFactToldByNow(Platform platform) {
        try (Coordinator coordinator = Coordinator.signedIn(platform.patientPerson(), UNNA)) {
            coordinator
                    .person()
                    .open("/mein-buendnis/profil/ziel")
                    .fill("Ziel", "Mehr Zeit für Familien, und das überall.")
                    .press("Abschnitt speichern");
        }
    }

    private static Set<String> awaitFigures(Prometheus prometheus) {
        return await("figures of what was just done")
                .atMost(Duration.ofSeconds(30))
                .until(
                        prometheus::metrics,
                        told ->
                                told.contains("messaging_reaction_seconds_count")
                                        && told.contains("buendnis_mails_delivery_seconds_count"));
    }

    /** Where nothing is told yet, nothing can be said of its labels. */
    private static void assertLabelled(JsonNode series, String query) {
        if (!series.isEmpty()) {
            assertThat(series.findParents("metric"))
                    .as(query)
                    .anySatisfy(
                            one ->
                                    assertThat(one.get("metric").properties())
                                            .extracting(Map.Entry::getKey)
                                            .containsAll(Queries.labels(query)));
        }
    }
}
