package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The portrait as a whole, by both doors: who may enter, handing it in, the preview. */
@RegistryTest
class ProfilePagesTest {

    private static final String OWN = "/mein-buendnis/profil";

    @Autowired private MockMvc mvc;
    @Autowired private SampleAlliances samples;
    @Autowired private AllianceCommands commands;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;

    @ParameterizedTest
    @EnumSource(ProfileSection.class)
    void everySectionHasAPageForTheCoordinatorAndOneForTheOffice(ProfileSection section) {
        String id = samples.founded();

        Browser.Page own = coordinator(id).open(OWN + "/" + section.path());
        Browser.Page onBehalf = office().open(onBehalf(id) + "/" + section.path());

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.first("h1").text()).isEqualTo(section.label());
        assertThat(onBehalf.status()).isEqualTo(200);
        assertThat(onBehalf.has("body.office")).isTrue();
    }

    @Test
    void theOverviewCountsWhatIsComplete() {
        Browser.Page page = coordinator(samples.founded()).open(OWN);

        assertThat(page.text()).contains("1 von 9 Abschnitten sind vollständig", "fehlt noch");
    }

    @Test
    void onlyTheOfficeAndTheOwnCoordinatorEnterTheEditor() {
        String id = samples.founded();
        String another = samples.founded();

        assertThat(coordinator(another).open(onBehalf(id)).status()).isEqualTo(403);
        assertThat(new Browser(mvc, Tokens.media()).open(onBehalf(id)).status()).isEqualTo(403);
        assertThat(new Browser(mvc, Tokens.adviser()).open(onBehalf(id)).status()).isEqualTo(403);
        assertThat(new Browser(mvc, request -> request).open(OWN).status()).isEqualTo(401);
        assertThat(office().open(OWN).status()).isEqualTo(403);
    }

    @Test
    void whatDoesNotExistIsSaidToBeSo() {
        assertThat(office().open(onBehalf(UUID.randomUUID().toString())).status()).isEqualTo(404);
        assertThat(coordinator(samples.founded()).open(OWN + "/gibt-es-nicht").status())
                .isEqualTo(404);
        assertThat(coordinator(UUID.randomUUID().toString()).open(OWN).status()).isEqualTo(404);
    }

    @Test
    void aCoordinatorChangesTheOwnAllianceWhateverTheAddressSays() {
        String own = samples.founded();
        String another = samples.founded();

        Browser.Page refused =
                coordinator(own)
                        .post(
                                onBehalf(another) + "/ziel",
                                Map.of("text", List.of("Fremd"), "revision", List.of("0")));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(profile(another).goal().text()).isEmpty();
    }

    @Test
    void withoutASummaryThePortraitIsNotHandedIn() {
        Browser.Page refused = coordinator(samples.founded()).open(OWN).send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Fehler: ");
        assertThat(refused.first("[role=alert]").text()).contains("„Auf einen Blick“ ist leer");
    }

    @Test
    void handingInSaysWhatHappensNextByWhenAndWho() {
        String id = samples.founded();
        commands.editSection(command(id), 0, Fixtures.summary("Kurz"));
        Browser.Page overview = coordinator(id).open(OWN);

        Browser.Page submitted = overview.send();

        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.text())
                .contains("Eingereicht", "Die Servicestelle prüft das Porträt bis ");
        assertThat(submitted.text()).as("nobody could be mailed").doesNotContain("E-Mail");
        assertThat(submitted.has("form[action$=einreichen]")).isFalse();

        long version = alliances.get(id).version();
        assertThat(overview.send().status()).as("double click").isEqualTo(200);
        assertThat(alliances.get(id).version()).isEqualTo(version);
    }

    @Test
    void remarksAreShownAtTheSectionAndMendedAndHandedInAgain() {
        String id = samples.submitted();
        commands.requestChanges(
                command(id), Map.of(ProfileSection.GOAL, "Bitte nennen Sie ein Ziel."));
        Browser coordinator = coordinator(id);

        assertThat(coordinator.open(OWN).text())
                .contains("Sie sind dran", "Bitte nennen Sie ein Ziel.");
        Browser.Page goal = coordinator.open(OWN + "/ziel");
        assertThat(goal.text())
                .contains("Die Servicestelle bittet um eine Änderung", "nennen Sie ein Ziel");
        goal.type("text", "Familien finden Hilfe.").send();
        Browser.Page again = coordinator.open(OWN).send();

        assertThat(again.text()).contains("Die Servicestelle prüft das Porträt");
        assertThat(again.text()).doesNotContain("Bitte nennen Sie ein Ziel.");
    }

    @Test
    void theHistorySaysThatTheOfficeActedOnBehalf() {
        String id = samples.founded();

        office().open(onBehalf(id) + "/ziel").type("text", "Im Namen").send();

        var newest = alliances.history(id, 0, 1).getFirst();
        assertThat(newest.by().name()).isEqualTo("Anna Neumann");
        assertThat(newest.by().kind()).isEqualTo(de.buendnis.contracts.ActorKind.OFFICE);
    }

    @Test
    void thePreviewIsMarkedAndHasNoPowers() {
        String id = samples.founded();
        commands.editSection(
                command(id), 0, Fixtures.summary("<script>alert(1)</script> & <b>fett</b>"));

        Browser.Page preview = coordinator(id).open(OWN + "/vorschau");

        assertThat(preview.title()).startsWith("Vorschau");
        assertThat(preview.text()).contains("<script>alert(1)</script> & <b>fett</b>");
        assertThat(preview.has("main script")).isFalse();
        assertThat(preview.header("Content-Security-Policy"))
                .contains("sandbox")
                .doesNotContain("allow-scripts");
        assertThat(new Browser(mvc, Tokens.media()).open(onBehalf(id) + "/vorschau").status())
                .as("colleagues may read")
                .isEqualTo(200);
    }

    private Profile profile(String id) {
        return alliances.get(id).state().workingCopy().profile();
    }

    private Browser coordinator(String id) {
        return new Browser(mvc, Tokens.coordinatorOf(id));
    }

    private Browser office() {
        return new Browser(mvc, Tokens.office());
    }

    private static String onBehalf(String id) {
        return "/verwaltung/buendnisse/" + id + "/profil";
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
