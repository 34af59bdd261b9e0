package de.buendnis.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.Project;
import de.buendnis.contracts.registry.ProjectState;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDataTest extends PortalTest {

    @Test
    void anAllianceHasTheseFields() {
        publish("ploen", SampleAlliances.ploen());

        JsonNode ploen = json(get("/api/v1/alliances/ploen"));

        assertThat(ploen.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "slug",
                        "name",
                        "stage",
                        "level",
                        "place",
                        "foundedOn",
                        "fieldsOfAction",
                        "partners",
                        "publishedAt",
                        "page",
                        "self",
                        "description",
                        "missionStatement",
                        "goal",
                        "implementation",
                        "priorities",
                        "wordings",
                        "projects",
                        "partnerList",
                        "website",
                        "parent");
        assertThat(ploen.get("place").propertyNames())
                .containsExactlyInAnyOrder(
                        "name",
                        "postalCode",
                        "districtKey",
                        "districtName",
                        "municipalityKey",
                        "land");
        assertThat(ploen.get("projects").get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "title", "state", "description", "since", "recurrence", "motto");
        assertThat(ploen.get("foundedOn").asString()).isEqualTo("2006-03-28");
        assertThat(ploen.get("publishedAt").asString()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(ploen.get("page").asString())
                .isEqualTo("https://buendnisse.example/buendnisse/ploen");
        assertThat(ploen.get("wordings").get(0).get("own").asString())
                .isEqualTo("Balance von Familie und Arbeitswelt");
    }

    @Test
    void whatIsNotKnownIsNull() {
        Project project =
                Project.newBuilder(SampleAlliances.ploen().getProfile().getProjects().getFirst())
                        .setTitle("Vage")
                        .setState(ProjectState.UNKNOWN)
                        .build();
        publish(
                "vague",
                SampleAlliances.published("vague", "Bündnis Vage", SampleAlliances.ploenPlace())
                        .setProfile(
                                SampleAlliances.profile("Vages.")
                                        .setProjects(List.of(project))
                                        .build())
                        .build());

        assertThat(get("/api/v1/alliances/vague").body()).doesNotContain("UNKNOWN");
    }

    @Test
    void contactsAreNoOpenData() {
        publish("ploen", SampleAlliances.ploen());
        send(SampleAlliances.ploenContact());
        await().until(() -> get("/buendnisse/ploen").body().contains("Koordination"));

        assertThat(get("/api/v1/alliances/ploen").body())
                .doesNotContain("koordination@")
                .doesNotContain("030 23125")
                .doesNotContain("Schlossberg");
    }

    @Test
    void aListHasPagesAndLinks() {
        publish("ploen", SampleAlliances.ploen());
        publish("perleberg", SampleAlliances.perleberg());

        JsonNode page = json(get("/api/v1/alliances?q=Familie&size=1"));

        assertThat(page.propertyNames())
                .containsExactlyInAnyOrder("alliances", "total", "page", "size", "pages", "links");
        assertThat(page.get("alliances")).hasSize(1);
        assertThat(page.get("total").asInt()).isGreaterThan(1);
        assertThat(page.get("links").get("next").asString())
                .isEqualTo("https://buendnisse.example/api/v1/alliances?q=Familie&page=2&size=1");
        assertThat(page.get("links").get("previous").isNull()).isTrue();
        assertThat(json(get("/api/v1/alliances?page=1000&size=100")).get("alliances")).isEmpty();
    }

    @Test
    void filtersAreTheContractsConstants() {
        publish("ploen", SampleAlliances.ploen());

        JsonNode page =
                json(
                        get(
                                "/api/v1/alliances?land=SCHLESWIG_HOLSTEIN&field=CHILDCARE&q=Volkshochschule"));

        assertThat(page.get("alliances").get(0).get("slug").asString()).isEqualTo("ploen");
        assertThat(json(get("/api/v1/alliances?land=SAARLAND")).get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, page, 1 bis 1000",
        "page=1001, page, 1 bis 1000",
        "size=101, size, 1 bis 100",
        "size=-5, size, 1 bis 100",
        "size=viel, size, 1 bis 100",
        "page=, page, 1 bis 1000",
        "page=1&page=2, page, 1 bis 1000",
        "land=, land, SCHLESWIG_HOLSTEIN",
        "land=ATLANTIS, land, SCHLESWIG_HOLSTEIN",
        "land=UNKNOWN, land, SCHLESWIG_HOLSTEIN",
        "field=KOCHEN, field, CHILDCARE"
    })
    void whatCannotBeAnsweredIsNamedWithItsRemedy(String query, String field, String remedy) {
        var answer = get("/api/v1/alliances?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer).get("field").asString()).isEqualTo(field);
        assertThat(json(answer).get("detail").asString()).contains(remedy);
    }

    /** Found by schemathesis: see deploy/tests/api. */
    @ParameterizedTest
    @ValueSource(strings = {"QUERY", "PUT", "POST"})
    void aMethodThatDoesNotReadIsToldThoseThatDo(String method) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address("/api/v1/alliances")))
                                    .method(method, BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
            assertThat(json(answer).get("code").asString()).isEqualTo("status-405");
        }
    }

    @Test
    void aFormThatThereIsNotIsNamed() {
        var answer = get("/api/v1/alliances", "Accept", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(json(answer).get("detail").asString()).contains("Accept");
    }

    @Test
    void unknownAndDissolvedAlliancesAreToldApart() {
        AllianceState.Builder state =
                SampleAlliances.published("vorbei", "Bündnis Vorbei", SampleAlliances.ploenPlace());
        publish("vorbei", state.build());
        send(
                SampleAlliances.message(
                        "vorbei", nextVersion(), state.setStage(AllianceStage.DISSOLVED).build()));
        await().until(() -> get("/api/v1/alliances/vorbei").statusCode() == 410);

        assertThat(json(get("/api/v1/alliances/vorbei")).get("code").asString())
                .isEqualTo("dissolved");
        assertThat(get("/api/v1/alliances/nie").statusCode()).isEqualTo(404);
        assertThat(json(get("/api/v1/alliances/nie")).get("code").asString())
                .isEqualTo("unknown-alliance");
    }

    @Test
    void nothingUnpublishedIsOpenData() {
        SampleAlliances.all().forEach(PortalTest::send);
        publish("ploen", SampleAlliances.ploen());

        for (String address :
                List.of(
                        "/api/v1/alliances?size=100",
                        "/api/v1/alliances?q=Peine",
                        "/sitemap.xml")) {
            assertThat(get(address).body()).as(address).doesNotContain("peine");
        }
        assertThat(get("/api/v1/alliances/peine").statusCode()).isEqualTo(404);
    }

    @Test
    void programsKeepWhatHasNotChanged() {
        publish("ploen", SampleAlliances.ploen());
        var first = get("/api/v1/alliances/ploen");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=60");
        assertThat(get("/api/v1/alliances/ploen", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        publish(
                "ploen",
                AllianceState.newBuilder(SampleAlliances.ploen())
                        .setName("Umbenanntes Bündnis")
                        .build());
        await().until(
                        () ->
                                get("/api/v1/alliances/ploen", "If-None-Match", tag).statusCode()
                                        == 200);
    }

    @Test
    void pagesOfOthersMayReadIt() {
        var answer = get("/api/v1/alliances", "Origin", "https://elsewhere.example");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void searchEnginesAreToldWhatThereIs() {
        publish("ploen", SampleAlliances.ploen());

        assertThat(get("/robots.txt").body())
                .contains("Disallow: /verwaltung")
                .contains("Sitemap: https://buendnisse.example/sitemap.xml");
        assertThat(get("/sitemap.xml").body())
                .contains("<loc>https://buendnisse.example/buendnisse/ploen</loc>");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
