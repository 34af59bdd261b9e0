package de.buendnis.registry.alliance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the dashboards are told. */
@RegistryTest
class WaitingTest {

    @Autowired private AllianceCommands commands;
    @Autowired private SampleAlliances alliances;
    @Autowired private MockMvc mvc;

    @Test
    void theOfficeReviewsWhatWasSubmitted() throws Exception {
        String id = alliances.submitted();

        waiting(Tokens.office())
                .andExpect(jsonPath(tasks(id) + ".action", contains("Prüfen")))
                .andExpect(jsonPath(tasks(id) + ".title", contains(startsWith("Porträt prüfen"))))
                .andExpect(jsonPath("$.oldestSince").isString())
                .andExpect(jsonPath("$.sections", hasSize(0)));
    }

    @Test
    void theOfficeRecordsSittingsThatAreOverAndFoundingsThatAreDue() throws Exception {
        String id = planned();
        commands.recordResolution(command(id), resolutionOf(LocalDate.of(2012, 9, 19)));
        commands.scheduleFounding(command(id), LocalDate.of(2012, 9, 25));

        waiting(Tokens.office())
                .andExpect(jsonPath(titles(id), hasItem("Ergebnis erfassen: Kreistag")))
                .andExpect(jsonPath(titles(id), not(hasItem(startsWith("Gründung")))));

        commands.recordStep(
                command(id), 1, StepResult.ADOPTED_UNCHANGED, LocalDate.of(2012, 9, 19));

        waiting(Tokens.office())
                .andExpect(jsonPath(titles(id), hasSize(1)))
                .andExpect(jsonPath(titles(id), hasItem(startsWith("Gründung erfassen"))));
    }

    @Test
    void whatIsOverWaitsForNobody() throws Exception {
        String id = alliances.submitted();
        commands.dissolve(command(id), false, null);

        waiting(Tokens.office()).andExpect(jsonPath(titles(id), hasSize(0)));
        waiting(Tokens.coordinatorOf(id)).andExpect(jsonPath("$.count").value(0));
    }

    @Test
    void aCoordinatorHearsOfTheOwnAllianceAlone() throws Exception {
        alliances.submitted();
        String own = alliances.founded();

        waiting(Tokens.coordinatorOf(own))
                .andExpect(jsonPath("$.tasks[*].link", not(hasItem(startsWith("/verwaltung")))))
                .andExpect(jsonPath("$.sections", hasSize(9)))
                .andExpect(jsonPath("$.sections[1].title").value("Gründung"))
                .andExpect(jsonPath("$.sections[1].link").value("/mein-buendnis/profil/gruendung"))
                .andExpect(jsonPath("$.sections[1].complete").value(true))
                .andExpect(jsonPath("$.sections[0].complete").value(false));
    }

    @Test
    void aCoordinatorHearsThatChangesWereAskedForWithoutTheComments() throws Exception {
        String own = alliances.submitted();
        commands.requestChanges(command(own), Map.of(ProfileSection.AT_A_GLANCE, "Zu kurz"));

        waiting(Tokens.coordinatorOf(own))
                .andExpect(jsonPath("$.tasks[*].title", hasItem("Porträt überarbeiten")))
                .andExpect(
                        jsonPath(
                                "$.tasks[?(@.title == 'Porträt überarbeiten')].detail",
                                contains(
                                        "Die Servicestelle bittet um Änderungen: Auf einen Blick")));
    }

    @Test
    void aCoordinatorOfNothingHasNothingToDo() throws Exception {
        waiting(Tokens.coordinatorOf("nobody"))
                .andExpect(jsonPath("$.count").value(0))
                .andExpect(jsonPath("$.oldestSince").isEmpty());
    }

    @Test
    void strangersHearNothing() throws Exception {
        mvc.perform(get("/internal/waiting")).andExpect(status().isUnauthorized());
    }

    private ResultActions waiting(RequestPostProcessor visitor) throws Exception {
        return mvc.perform(get("/internal/waiting").with(visitor)).andExpect(status().isOk());
    }

    private String planned() {
        String id = UUID.randomUUID().toString();
        commands.takeInPlanned(command(id), Fixtures.musterstadt("muster-" + id));
        return id;
    }

    private static Resolution resolutionOf(LocalDate sitting) {
        var council = new ConsultationStep("Kreistag", true, sitting, StepResult.PLANNED);
        return new Resolution(
                "1", "Betreff", "", true, "", "Vorschlag", "", null, List.of(), List.of(council));
    }

    private static String titles(String id) {
        return tasks(id) + ".title";
    }

    private static String tasks(String id) {
        return "$.tasks[?(@.link =~ /.*" + id + ".*/)]";
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
