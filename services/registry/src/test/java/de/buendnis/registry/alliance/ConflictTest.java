package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two who edit one portrait at once, and what people paste into it. */
@RegistryTest
class ConflictTest {

    private static final String SCRIPT = "<script>alert('x')</script><img src=x onerror=alert(1)>";

    @Autowired private MockMvc mvc;
    @Autowired private SampleAlliances samples;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;

    private String id;
    private Browser coordinator;
    private Browser office;

    @BeforeEach
    void foundAnAlliance() {
        id = samples.founded();
        coordinator = new Browser(mvc, Tokens.coordinatorOf(id));
        office = new Browser(mvc, Tokens.office());
    }

    @Test
    void theSecondSeesWhatTheFirstChangedAndLosesNothing() {
        coordinator.open(own("ziel")).type("text", "Wie es war").send();
        Browser.Page second = coordinator.open(own("ziel")).type("text", "Fassung der Zweiten");
        office.open(onBehalf("ziel")).type("text", "Fassung der Ersten").send();

        Browser.Page conflict = second.send();

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.first("[role=alert]").text())
                .contains("Anna Neumann hat diesen Abschnitt inzwischen geändert", "Uhr");
        assertThat(conflict.text())
                .contains("Jetzt gespeichert", "Fassung der Ersten", "Wie es war");
        assertThat(conflict.value("text")).isEqualTo("Fassung der Zweiten");
        assertThat(goal()).isEqualTo("Fassung der Ersten");

        assertThat(conflict.send().status()).isEqualTo(200);
        assertThat(goal()).isEqualTo("Fassung der Zweiten");
    }

    @Test
    void savingOnTopIsRefusedAgainIfAThirdWasFaster() {
        Browser.Page second = coordinator.open(own("ziel")).type("text", "Zweite");
        office.open(onBehalf("ziel")).type("text", "Erste").send();
        Browser.Page conflict = second.send();
        office.open(onBehalf("ziel")).type("text", "Dritte").send();

        assertThat(conflict.send().status()).isEqualTo(409);
        assertThat(goal()).isEqualTo("Dritte");
    }

    @Test
    void twoSectionsDoNotDisturbOneAnother() {
        Browser.Page goal = coordinator.open(own("ziel")).type("text", "Ein Ziel");
        office.open(onBehalf("umsetzung")).type("text", "Eine Umsetzung").send();

        assertThat(goal.send().status()).isEqualTo(200);
        Profile profile = alliances.get(id).state().workingCopy().profile();
        assertThat(profile.goal().text()).isEqualTo("Ein Ziel");
        assertThat(profile.implementation().text()).isEqualTo("Eine Umsetzung");
    }

    @Test
    void whoGoesBackAndChangesTheFormAgainIsNotToldThatItIsSaved() {
        Browser.Page form = coordinator.open(own("ziel")).type("text", "Erster Gedanke");
        form.send();

        Browser.Page again = form.type("text", "Besserer Gedanke").send();

        assertThat(again.status()).isEqualTo(409);
        again.send();
        assertThat(goal()).isEqualTo("Besserer Gedanke");
    }

    @ParameterizedTest
    @CsvSource({
        "auf-einen-blick, summary",
        "auf-einen-blick, missionStatement",
        "gruendung, occasion",
        "gruendung, text",
        "gruendung, initiators[0].name",
        "ziel, text",
        "umsetzung, text",
        "umsetzung, priorities",
        "organisation, text",
        "organisation, bodies[0].name",
        "organisation, meetings",
        "organisation, coordinationOffice",
        "organisation, reports",
        "partner, partners[0].name",
        "partner, pasted",
        "projekte/neu, title",
    })
    void whatLooksLikeMarkupStaysText(String page, String field) {
        Browser.Page form = coordinator.open(own(page)).type(field, SCRIPT);
        if (page.startsWith("gruendung")) {
            form.type("year", "2008");
        }
        assertThat(form.send().status()).isEqualTo(200);

        for (String shown : new String[] {own(page), own("vorschau"), own("projekte")}) {
            Browser.Page after = coordinator.open(shown);
            assertThat(after.has("script:not([src]), img")).as(shown).isFalse();
        }
    }

    @Test
    void aConflictShowsMarkupAsTextToo() {
        Browser.Page second = coordinator.open(own("ziel")).type("text", SCRIPT);
        office.open(onBehalf("ziel")).type("text", SCRIPT + " anders").send();

        Browser.Page conflict = second.send();

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.has("script:not([src]), img")).isFalse();
        assertThat(conflict.value("text")).isEqualTo(SCRIPT);
    }

    private String goal() {
        return alliances.get(id).state().workingCopy().profile().goal().text();
    }

    private static String own(String page) {
        return "/mein-buendnis/profil/" + page;
    }

    private String onBehalf(String page) {
        return "/verwaltung/buendnisse/" + id + "/profil/" + page;
    }
}
