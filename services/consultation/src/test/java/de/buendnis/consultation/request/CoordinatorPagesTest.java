package de.buendnis.consultation.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.buendnis.consultation.ConsultationTest;
import de.buendnis.consultation.RegistryVoice;
import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Browser.Page;
import de.buendnis.platform.web.browser.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A coordinator asks for the own alliance, and sees no other requests. */
@ConsultationTest
class CoordinatorPagesTest {

    private static final String LIST = "/mein-buendnis/beratung";

    @Autowired private MockMvc mvc;
    @Autowired private RegistryVoice registry;
    @Autowired private RequestCommands commands;

    private String alliance;
    private Browser coordinator;

    @BeforeEach
    void aCoordinator() {
        alliance = registry.published("Lokales Bündnis für Familie Peine");
        coordinator = new Browser(mvc, Tokens.coordinatorOf(alliance));
    }

    @Test
    void askingAnsweringAndWhatWaitsMeanwhile() throws Exception {
        assertThat(coordinator.open(LIST).text()).contains("Noch keine Anfrage");
        Page sent = asked(coordinator);
        assertThat(sent.text()).contains("Ihre Anfrage ist bei uns", "Nele Hansen");
        String home = sent.address().replaceFirst("\\?.*", "");
        String id = home.substring(home.lastIndexOf('/') + 1);
        assertThat(waiting(Tokens.adviser())).contains(id, "übernehmen");

        commands.take(byAdviser(id));
        assertThat(waiting(Tokens.office())).contains("\"assignee\":\"Fatma Beispiel\"");
        assertThat(waiting(Tokens.coordinatorOf(alliance))).contains("\"count\":0");
        commands.ask(byAdviser(id), "Wie viele Partner?");

        assertThat(waiting(Tokens.coordinatorOf(alliance))).contains("Rückfrage zu B-", home);
        assertThat(coordinator.open(LIST).text())
                .contains("Weiterentwicklung: Zielfindung", "Wir warten auf Ihre Antwort");
        assertThat(coordinator.open(home).type("text", "Zwölf").send().text())
                .contains("Danke, das ist angekommen", "Zwölf");
        assertThat(waiting(Tokens.media())).contains("\"count\":0");
    }

    @Test
    void somebodyElsesRequestDoesNotExist() {
        String home = asked(coordinator).address().replaceFirst("\\?.*", "");
        String other = registry.published("Lokales Bündnis für Familie Plön");
        Browser stranger = new Browser(mvc, Tokens.coordinatorOf(other));

        assertThat(stranger.open(home).status()).isEqualTo(404);
        assertThat(stranger.open(home + "/zurueckziehen").status()).isEqualTo(404);
        assertThat(stranger.open(LIST).text()).contains("Noch keine Anfrage");
        assertThat(new Browser(mvc, Tokens.office()).open(LIST).status()).isEqualTo(403);
    }

    @Test
    void whatThePublicWritesAboutAnAllianceIsNotItsCoordinatorsBusiness() {
        new Browser(mvc, request -> request)
                .open("/beratung")
                .type("type", "GENERAL")
                .type("topic", "OTHER")
                .type("alliance", alliance)
                .type("text", "Eine Beschwerde")
                .type("name", "Ronja Beispiel")
                .type("mail", "ronja@peine.example")
                .send();

        assertThat(coordinator.open(LIST).text()).contains("Noch keine Anfrage");
    }

    @Test
    void anAllianceThatIsNotKnownYetIsAskedToWait() {
        Browser early = new Browser(mvc, Tokens.coordinatorOf(UUID.randomUUID().toString()));

        assertThat(early.open(LIST).status()).isEqualTo(503);
        assertThat(early.open(LIST + "/neu").text()).contains("noch nicht angekommen");
    }

    private static Page asked(Browser coordinator) {
        Page form = coordinator.open(LIST + "/neu");
        assertThat(form.value("name")).isEqualTo("Nele Hansen");
        assertThat(form.has("[name=alliance]")).isFalse();
        return form.type("type", "FURTHER_DEVELOPMENT")
                .type("topic", "FINDING_GOALS")
                .type("text", "Wohin wollen wir?")
                .type("mail", "familie@peine.example")
                .send();
    }

    private String waiting(RequestPostProcessor visitor) throws Exception {
        return mvc.perform(get("/internal/waiting").with(visitor))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private static Command byAdviser(String id) {
        return new Command(
                id,
                null,
                UUID.randomUUID().toString(),
                new Actor(ActorKind.ADVISER, "fatma", "Fatma Beispiel"));
    }
}
