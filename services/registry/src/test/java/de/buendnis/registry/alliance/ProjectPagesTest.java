package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.ProjectState;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The projects of a portrait: a page each, and their order. */
@RegistryTest
class ProjectPagesTest {

    private static final String LIST = "/mein-buendnis/profil/projekte";

    @Autowired private MockMvc mvc;
    @Autowired private SampleAlliances samples;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;

    private String id;

    @BeforeEach
    void foundAnAlliance() {
        id = samples.founded();
    }

    @Test
    void aProjectIsAddedWithAllThatIsKnownOfIt() {
        Browser.Page after =
                open("/neu")
                        .type("title", "Familientag")
                        .type("state", "RUNNING")
                        .type("text", "Partner stellen sich vor.")
                        .type("year", "2008")
                        .type("recurrence", "jedes Jahr im Mai")
                        .type("motto", "Du bist, wie du isst")
                        .type("owner", "Arbeitsgruppe Fest")
                        .type("partners", "Sportverein\nVolkshochschule")
                        .type("distributed", "1.000")
                        .check("atLeast", "true")
                        .type("returnRatePercent", "36,94")
                        .type("topics", "Betreuung\nWohnen")
                        .send();

        assertThat(after.text()).contains("als Entwurf gespeichert", "Familientag", "Läuft");
        assertThat(projects())
                .containsExactly(
                        new Project(
                                "Familientag",
                                ProjectState.RUNNING,
                                "Partner stellen sich vor.",
                                PartialDate.year(2008),
                                "jedes Jahr im Mai",
                                "Du bist, wie du isst",
                                "Arbeitsgruppe Fest",
                                List.of("Sportverein", "Volkshochschule"),
                                new Questionnaire(
                                        1000, true, 36.94, List.of("Betreuung", "Wohnen"))));
        assertThat(open("/1").value("returnRatePercent")).isEqualTo("36,94");
    }

    @Test
    void aDoubleClickAddsOnce() {
        Browser.Page form = open("/neu").type("title", "Einmal");
        form.send();
        Browser.Page again = form.send();

        assertThat(again.status()).isEqualTo(200);
        assertThat(titles()).containsExactly("Einmal");
    }

    @Test
    void aProjectWithoutANameIsRefusedAndNothingIsLost() {
        Browser.Page refused =
                open("/neu").type("text", "Worum es geht").type("distributed", "-3").send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.refusals()).containsOnlyKeys("title", "distributed");
        assertThat(refused.value("text")).isEqualTo("Worum es geht");
        assertThat(refused.value("distributed")).isEqualTo("-3");
    }

    @Test
    void buttonsPutTheProjectsInOrder() {
        add("Erstes", "Zweites", "Drittes");

        open("").press("hoch", "3");
        assertThat(titles()).containsExactly("Erstes", "Drittes", "Zweites");

        // "Nach unten" of the first is "Nach oben" of the second.
        open("").press("hoch", "2");
        assertThat(titles()).containsExactly("Drittes", "Erstes", "Zweites");
    }

    @Test
    void removingAsksFirstAndHappensOnce() {
        add("Bleibt", "Geht");
        Browser.Page question = open("/2/entfernen");
        assertThat(question.first("h1").text()).isEqualTo("„Geht“ entfernen?");
        assertThat(titles()).hasSize(2);

        question.send();
        Browser.Page again = question.send();

        assertThat(again.status()).isEqualTo(200);
        assertThat(titles()).containsExactly("Bleibt");
    }

    @Test
    void whoeverOrdersAnOldListSeesTheNewOne() {
        add("Erstes", "Zweites");
        Browser.Page old = open("");
        add("Drittes");

        Browser.Page refused = old.press("hoch", "2");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Nele Hansen hat die Projekte inzwischen geändert", "Drittes");
        assertThat(titles()).containsExactly("Erstes", "Zweites", "Drittes");
    }

    @Test
    void twoWhoWorkOnTwoProjectsLoseNothing() {
        add("Erstes", "Zweites");
        Browser.Page slow = open("/2").type("text", "Vom Langsamen");
        open("").press("hoch", "2");

        Browser.Page conflict = slow.send();

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.value("text")).isEqualTo("Vom Langsamen");
        conflict.send();
        assertThat(titles()).containsExactly("Zweites", "Erstes");
        assertThat(projects().getFirst().text()).isEqualTo("Vom Langsamen");
    }

    @Test
    void aProjectThatSomebodyRemovedMeanwhileComesBackAtTheEnd() {
        add("Erstes", "Zweites");
        Browser.Page slow = open("/1").type("text", "Viel Arbeit");
        open("/1/entfernen").send();

        slow.send().send();

        assertThat(titles()).containsExactly("Zweites", "Erstes");
    }

    @Test
    void aProjectThatIsNotThereIsUnknown() {
        assertThat(open("/7").status()).isEqualTo(404);
        assertThat(open("/0/entfernen").status()).isEqualTo(404);
    }

    private void add(String... titles) {
        for (String title : titles) {
            open("/neu").type("title", title).send();
        }
    }

    private List<Project> projects() {
        return alliances.get(id).state().workingCopy().profile().projects().projects();
    }

    private List<String> titles() {
        return projects().stream().map(Project::title).toList();
    }

    private Browser.Page open(String page) {
        return new Browser(mvc, Tokens.coordinatorOf(id)).open(LIST + page);
    }
}
