package de.buendnis.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.Land;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryPagesTest extends PortalTest {

    @BeforeEach
    void publishTheSamples() {
        publish("ploen", SampleAlliances.ploen());
        publish("perleberg", SampleAlliances.perleberg());
        SampleAlliances.all().forEach(PortalTest::send);
    }

    @Test
    void aSearchIsAnAddress() {
        var page = get("/buendnisse?q=Breitenauschule+Ploen");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h2 id=\"treffer\">1 Bündnis</h2>")
                .contains("href=\"/buendnisse/ploen\"")
                .contains("24306 Plön, Schleswig-Holstein")
                .contains("Aktiv seit 2006")
                .contains("und 2 weitere")
                .contains("value=\"Breitenauschule Ploen\"")
                .doesNotContain("Perleberger");
    }

    @Test
    void filtersShowWhatIsSetAndHowToTakeItAway() {
        var page = get("/buendnisse?land=schleswig-holstein&feld=childcare&q=familie");

        assertThat(page.body())
                .contains("class=\"chip\" href=\"/buendnisse?q=familie&amp;feld=childcare\"")
                .contains(
                        "class=\"chip\" href=\"/buendnisse?q=familie&amp;land=schleswig-holstein\"")
                .contains(
                        "class=\"chip\" href=\"/buendnisse?land=schleswig-holstein&amp;feld=childcare\"")
                .containsPattern("value=\"schleswig-holstein\"[^>]* checked");
    }

    @Test
    void whatAnOldBookmarkAsksForIsLeftOut() {
        var page = get("/buendnisse?land=atlantis&feld=&sortierung=zufall&seite=-3&q=Ploen&utm=x");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/buendnisse/ploen\"").doesNotContain("atlantis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999999999999", "9999", "1.5", ""})
    void aPageThatDoesNotExistIsTheNearestOne(String page) {
        var answer = get("/buendnisse?q=Ploen&seite=" + page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("href=\"/buendnisse/ploen\"");
    }

    @Test
    void longListsHavePages() {
        for (int number = 1; number <= 11; number++) {
            String slug = "harz-" + number;
            AllianceState state =
                    SampleAlliances.published(
                                    slug,
                                    "Harzbündnis " + number,
                                    SampleAlliances.place(
                                            "Harz", "38855", "Landkreis Harz", Land.SACHSEN_ANHALT))
                            .build();
            send(SampleAlliances.message(slug, nextVersion(), state));
        }
        await().until(() -> get("/buendnisse?q=harz").body().contains(">11 Bündnisse<"));

        assertThat(get("/buendnisse?q=harz").body())
                .contains("href=\"/buendnisse?q=harz&amp;seite=2\"")
                .contains("1 bis 10");
        assertThat(get("/buendnisse?q=harz&seite=2").body()).contains("11 bis 11");
    }

    @Test
    void anEmptyResultSaysWhatWasSoughtAndShowsTheWayOn() {
        var page = get("/buendnisse?q=Perlebreg");

        assertThat(page.body())
                .contains("Kein Bündnis für „Perlebreg“")
                .contains("Ähnlich geschrieben")
                .contains("href=\"/buendnisse/perleberg\"")
                .contains("Alle Bündnisse zeigen");
    }

    @Test
    void wordsThatAreTooLongAreRefusedAndKept() {
        String words = "x".repeat(101);
        var page = get("/buendnisse?q=" + words);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Fehler: ")
                .contains("Kürzen Sie auf höchstens 100 Zeichen.")
                .contains("value=\"" + words + "\"");
    }

    @Test
    void markupInASearchIsShownAsText() {
        var page = get("/buendnisse?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22onfocus%3Dx");

        assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void nothingUnpublishedIsInTheListOrItsCounts() {
        for (String address : List.of("/buendnisse", "/buendnisse?q=Peine", "/", "/sitemap.xml")) {
            assertThat(get(address).body()).as(address).doesNotContain("Landkreis Peine");
        }
        assertThat(get("/buendnisse").body()).doesNotContain("niedersachsen");
    }

    @Test
    void aDormantAllianceIsLabelled() {
        publish(
                "stille",
                SampleAlliances.published("stille", "Stilles Bündnis", SampleAlliances.ploenPlace())
                        .setStage(AllianceStage.DORMANT)
                        .build());

        assertThat(get("/buendnisse?q=Stilles").body()).contains(">Ruhend<");
        assertThat(get("/buendnisse/stille").body()).contains(">Ruhend<");
    }
}
