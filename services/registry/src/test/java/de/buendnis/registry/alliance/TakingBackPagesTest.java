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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a coordinator may no longer do with a portrait, or wishes undone. */
@RegistryTest
class TakingBackPagesTest {

    private static final String OWN = "/mein-buendnis/profil";

    @Autowired private MockMvc mvc;
    @Autowired private SampleAlliances samples;
    @Autowired private AllianceCommands commands;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;

    @Test
    void aSubmissionIsTakenBackWhileTheOfficeHasNotDecided() {
        String id = submitted();

        Browser.Page draft = coordinator(id).open(OWN).send();

        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.first("form[action$=einreichen]").text()).isEqualTo("Porträt einreichen");
        assertThat(alliances.get(id).state().workingCopy().review()).isEqualTo(ReviewState.DRAFT);
        assertThat(alliances.history(id, 0, 1).getFirst().happening())
                .isInstanceOf(AllianceHappening.TakenBack.class);
    }

    @Test
    void whoIsTooLateIsToldSo() {
        String id = submitted();
        Browser.Page overview = coordinator(id).open(OWN);
        commands.publish(command(id));

        Browser.Page refused = overview.send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.first("[role=alert]").text())
                .contains("Die Einreichung ist nicht zurückgenommen", "nicht mehr zur Prüfung");
    }

    @Test
    void theOfficeDecidesAndDoesNotTakeBack() {
        String id = submitted();

        Browser.Page page =
                new Browser(mvc, Tokens.office())
                        .open("/verwaltung/buendnisse/%s/profil".formatted(id));

        assertThat(page.has("form[action$=zuruecknehmen]")).isFalse();
        assertThat(page.text()).contains("Zur Prüfung");
    }

    @Test
    void theEditorOfADissolvedAllianceSaysSoAndOffersNoForm() {
        String id = dissolved();

        Browser.Page overview = coordinator(id).open(OWN);

        assertThat(overview.text()).contains("Das Porträt ändert sich nicht mehr");
        assertThat(overview.has(".profile-section a")).isFalse();
        assertThat(overview.has("main form")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ziel", "projekte", "projekte/neu", "partner"})
    void itsSectionsAreRefusedBeforeAnythingIsTyped(String section) {
        Browser.Page refused = coordinator(dissolved()).open(OWN + "/" + section);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ist aufgelöst und ändert sich nicht mehr");
        assertThat(refused.has("main form")).isFalse();
    }

    @Test
    void whatIsTypedNonethelessIsNotStored() {
        String id = dissolved();

        coordinator(id)
                .post(OWN + "/ziel", Map.of("text", List.of("Neu"), "revision", List.of("0")));

        assertThat(alliances.get(id).state().workingCopy().profile().goal().text()).isEmpty();
    }

    private String submitted() {
        String id = samples.founded();
        commands.editSection(command(id), 0, Fixtures.summary("Kurz"));
        commands.submit(command(id));
        return id;
    }

    private String dissolved() {
        String id = samples.founded();
        commands.dissolve(command(id), true, null);
        return id;
    }

    private Browser coordinator(String id) {
        return new Browser(mvc, Tokens.coordinatorOf(id));
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
