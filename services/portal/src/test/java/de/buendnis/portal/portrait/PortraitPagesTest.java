package de.buendnis.portal.portrait;

import static de.buendnis.portal.SampleAlliances.contact;
import static de.buendnis.portal.SampleAlliances.ploenContact;
import static de.buendnis.portal.SampleAlliances.ploenPlace;
import static de.buendnis.portal.SampleAlliances.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ContactState;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PortraitPagesTest extends PortalTest {

    private static final Pattern STRUCTURED_DATA =
            Pattern.compile(
                    "<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void aPortraitShowsWhatTheAllianceSays() {
        publish("ploen", SampleAlliances.ploen());

        assertThat(get("/buendnisse/ploen").body())
                .contains("<h1>Lokales Bündnis für Familie Plön</h1>")
                .contains("Aktiv seit 2006")
                .contains("24306 Plön, Kreis Plön, Schleswig-Holstein")
                .contains("Dienstag, 28.\u00a0März 2006")
                .contains("Bürgermeister der Stadt und Gleichstellungsbeauftragte der Stadt")
                .contains("<p>Mehr Familienfreundlichkeit entsteht nur gemeinsam.</p>")
                .contains("<p>Darum arbeiten alle zusammen, die mit Familien zu tun haben.</p>")
                .contains("Vereinbarkeit von Familie und Beruf")
                .contains("„Balance von Familie und Arbeitswelt“")
                .contains(">genauso<")
                .contains("Fraktionen der Ratsversammlung")
                .contains("Schlossberg 3-4")
                .contains("15.\u00a0Mai 2007")
                .contains("Porträt erneuert");
    }

    @Test
    void runningProjectsComeBeforeThoseThatAreOver() {
        publish("ploen", SampleAlliances.ploen());

        assertThat(get("/buendnisse/ploen").body())
                .containsSubsequence(
                        "Flyer „Freizeit in Plön“", "Läuft", "Ausstellung", "Abgeschlossen");
    }

    @Test
    void mottoRhythmSurveyAndCountAreTold() {
        publish("perleberg", SampleAlliances.perleberg());

        assertThat(get("/buendnisse/perleberg").body())
                .contains("Du bist, wie du isst")
                .contains("jährlich")
                .contains("mehr als 1.000 Fragebögen ausgegeben, 36,94\u00a0% zurückgekommen")
                .contains("21 in 3 Kategorien")
                .contains("(Stand: 2019)")
                .contains("Wir bündeln, was jede Organisation kann")
                .contains("5 Stunden in der Woche")
                .contains("Wertet die Schwerpunkte einmal im Jahr aus");
    }

    @Test
    void addressesWithUmlautsAreLinkedAsBrowsersNeedThem() {
        publish("ploen", SampleAlliances.ploen());

        assertThat(get("/buendnisse/ploen").body())
                .contains("href=\"https://familie.xn--pln-tna.example/B%C3%BCndnis-f%C3%BCr-alle\"")
                .contains(">familie.plön.example/Bündnis-für-alle</a>")
                .contains("rel=\"noopener\"");
    }

    @Test
    void aContactShowsJustWhatItConsentedTo() {
        publish("ploen", SampleAlliances.ploen());
        send(ploenContact());
        await().until(() -> get("/buendnisse/ploen").body().contains("koordination@ploen.example"));
        assertThat(get("/buendnisse/ploen").body())
                .contains("href=\"mailto:koordination@ploen.example\"")
                .contains("href=\"tel:03023125021\"")
                .doesNotContain("Fax:");

        send(
                contact(
                        "ploen-1",
                        nextVersion(),
                        ContactState.newBuilder()
                                .setAllianceId("ploen")
                                .setFunction("Koordination")
                                .build()));
        await().until(
                        () ->
                                !get("/buendnisse/ploen")
                                        .body()
                                        .contains("koordination@ploen.example"));
        assertThat(get("/buendnisse/ploen").body()).contains("Koordination").doesNotContain("tel:");
    }

    @Test
    void searchEnginesGetTheSameAsStructuredData() {
        publish("ploen", SampleAlliances.ploen());
        var page = get("/buendnisse/ploen");

        Map<?, ?> data = structuredData(page.body());
        assertThat(data.get("@type")).isEqualTo("Organization");
        assertThat(data.get("name")).isEqualTo("Lokales Bündnis für Familie Plön");
        assertThat(data.get("url")).isEqualTo("https://buendnisse.example/buendnisse/ploen");
        assertThat(data.get("foundingDate")).isEqualTo("2006-03-28");
        assertThat(page.headers().allValues("Link"))
                .contains("<https://buendnisse.example/buendnisse/ploen>; rel=\"canonical\"");
    }

    @Test
    void structuredDataCannotEndItsElement() {
        String name = "Bündnis </script><script>alert(1)</script><!--";
        publish("hostile", published("hostile", name, ploenPlace()).build());

        String body = get("/buendnisse/hostile").body();

        assertThat(body).doesNotContain("<script>alert").doesNotContain("</script><script");
        assertThat(structuredData(body).get("name")).isEqualTo(name);
    }

    @Test
    void theReaderHasTheSamePageAlready() {
        publish("ploen", SampleAlliances.ploen());
        var first = get("/buendnisse/ploen");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        var second = get("/buendnisse/ploen", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void aPageThatWasKeptIsTheSameInAllThatIsSaidOfIt() {
        publish("ploen", SampleAlliances.ploen());
        // With a cookie it is made anew each time.
        var made = get("/buendnisse/ploen", "Cookie", "other=1");
        var kept = get("/buendnisse/ploen");

        assertThat(kept.body()).isEqualTo(made.body());
        assertThat(withoutDate(kept))
                .containsKey("content-security-policy")
                .isEqualTo(withoutDate(made));
    }

    @Test
    void aKeptPageForgetsAWithdrawnContactAtOnce() {
        publish("ploen", SampleAlliances.ploen());
        ContactState consented =
                ContactState.newBuilder().setAllianceId("ploen").setPhone("030 23125 099").build();
        send(contact("withdrawing", nextVersion(), consented));
        await().until(() -> get("/buendnisse/ploen").body().contains(consented.getPhone()));

        send(contact("withdrawing", nextVersion(), null));

        await().until(() -> !get("/buendnisse/ploen").body().contains(consented.getPhone()));
    }

    @Test
    void aDistrictAndItsAlliancesLeadToEachOther() {
        publish("kreis-unna", SampleAlliances.unna());
        publish(
                "froendenberg",
                published("froendenberg", "Bündnis Fröndenberg", ploenPlace())
                        .setParentId("kreis-unna")
                        .build());
        publish(
                "orphan",
                published("orphan", "Bündnis ohne Kreis", ploenPlace())
                        .setParentId("nobody")
                        .build());

        assertThat(get("/buendnisse/kreis-unna").body()).contains("Bündnis Fröndenberg");
        assertThat(get("/buendnisse/froendenberg").body())
                .contains("Gehört zum <a href=\"/buendnisse/kreis-unna\">");
        assertThat(get("/buendnisse/orphan").body()).doesNotContain("Gehört zum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"peine", "nie-gehoert", "PLOEN", "a%20b", "%3Cscript%3E", "..%2f"})
    void whatIsNotPublicIsNotFoundAndShowsTheSearch(String slug) {
        SampleAlliances.all().forEach(PortalTest::send);

        var page = get("/buendnisse/" + slug);

        assertThat(page.statusCode()).isIn(404, 400);
        assertThat(page.body()).doesNotContain("Landkreis Peine").doesNotContain("<script>");
    }

    @Test
    void anOldAddressOffersTheSearchAndWhatResemblesIt() {
        publish("stadt-ploen", published("stadt-ploen", "Bündnis Plön", ploenPlace()).build());

        var page = get("/buendnisse/plon");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("Dieses Bündnis finden wir nicht")
                .contains("href=\"/buendnisse/stadt-ploen\"")
                .contains("action=\"/buendnisse\"");
    }

    @Test
    void aDissolvedAllianceIsGone() {
        AllianceState.Builder state = published("gewesen", "Gewesenes Bündnis", ploenPlace());
        publish("gewesen", state.build());
        send(
                SampleAlliances.message(
                        "gewesen",
                        nextVersion(),
                        state.setStage(AllianceStage.DISSOLVED).setProfile(null).build()));
        await().until(() -> get("/buendnisse/gewesen").statusCode() == 410);

        assertThat(get("/buendnisse/gewesen").body())
                .contains("Dieses Bündnis gibt es nicht mehr")
                .doesNotContain("Gewesenes");
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static Map<?, ?> structuredData(String page) {
        Matcher data = STRUCTURED_DATA.matcher(page);
        assertThat(data.find()).isTrue();
        return JsonMapper.shared().readValue(data.group(1), Map.class);
    }
}
