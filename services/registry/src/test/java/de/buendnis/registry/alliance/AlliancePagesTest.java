package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import de.buendnis.registry.alliance.OfficeBrowser.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An alliance's page, its description and how it stands. */
@RegistryTest
class AlliancePagesTest {

    @Autowired private MockMvc mvc;
    @Autowired private SampleAlliances samples;
    @Autowired private AllianceCommands commands;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;

    private OfficeBrowser office;

    @BeforeEach
    void signIn() {
        office = new OfficeBrowser(mvc, Tokens.office());
    }

    @Test
    void justWhatIsPossibleNowIsOffered() throws Exception {
        office.open("/{id}", samples.planned())
                .says(
                        "Gründung erfassen",
                        "Gründung planen",
                        "Vorlage erfassen",
                        "Gründung aufgeben")
                .saysNothingOf("Bündnis auflösen", "Porträt verbergen", "Öffentliches Porträt");
        office.open("/{id}", samples.active())
                .says(
                        "Als ruhend vermerken",
                        "Porträt verbergen",
                        "Bündnis auflösen",
                        "Öffentliches Porträt")
                .saysNothingOf("Gründung erfassen", "Vorlage erfassen", "Bündnis wecken");
    }

    @Test
    void aSubmittedPortraitIsTheOfficesTurn() throws Exception {
        office.open("/{id}", samples.submitted())
                .says("Sie sind dran", "Porträt prüfen: ", "Porträt eingereicht");
    }

    @Test
    void anUnknownAllianceIsNotFound() throws Exception {
        for (String page : List.of("", "/angaben", "/pruefung", "/verlauf", "/ruhen", "/vorlage")) {
            office.open("/{id}" + page, "gibt-es-nicht").is(404).says("<h1>");
        }
    }

    @Test
    void mediaAndAdvisersReadAndChangeNothing() throws Exception {
        String id = samples.active();
        for (var reader : List.of(Tokens.media(), Tokens.adviser())) {
            OfficeBrowser other = new OfficeBrowser(mvc, reader);
            other.open("/{id}", id)
                    .is(200)
                    .saysNothingOf("Stand ändern", "Angaben ändern", "Kontakte", "/profil\"");
            other.open("/{id}/verlauf", id).is(200);
            for (String page : List.of("/angaben", "/ruhen", "/aufloesen", "/verbergen")) {
                other.open("/{id}" + page, id).is(403);
                other.send("/" + id + page, "version", "4", "wish", "x").is(403);
            }
        }
        assertThat(alliance(id).stage()).isEqualTo(AllianceStage.ACTIVE);
    }

    @Test
    void anAlliancesOwnCoordinatorIsNotTheOffice() throws Exception {
        String id = samples.active();
        OfficeBrowser coordinator = new OfficeBrowser(mvc, Tokens.coordinatorOf(id));

        coordinator.open("/{id}", id).is(403);
        coordinator.send("/" + id + "/aufloesen").is(403);
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatTheFirstChangedAndLosesNothing() throws Exception {
        String id = samples.founded();
        Page mine = office.open("/{id}/angaben", id);
        commands.describe(command(id), samples.renamed(id));

        Page conflict = office.send(mine, "/angaben", id, typed(id, "Mein Name <b>"));

        conflict.is(409)
                .says(
                        "Jemand war schneller",
                        "Angaben zu Name, Ort oder Zugehörigkeit geändert",
                        "Mein Name &lt;b&gt;",
                        "Neustadt",
                        "Jetzt gespeichert");
        assertThat(alliance(id).name()).doesNotContain("Mein Name");
        office.send(conflict, "/angaben", id, typed(id, "Mein Name <b>")).is(302);
        assertThat(alliance(id).name()).isEqualTo("Mein Name <b>");
    }

    @Test
    void backAndAnotherAnswerIsAConflictAndNotARepetition() throws Exception {
        String id = samples.founded();
        Page form = office.open("/{id}/angaben", id);

        office.send(form, "/angaben", id, typed(id, "Erster Name")).is(302);
        office.send(form, "/angaben", id, typed(id, "Erster Name")).is(302);
        office.send(form, "/angaben", id, typed(id, "Zweiter Name")).is(409);

        assertThat(alliance(id).name()).isEqualTo("Erster Name");
    }

    @Test
    void aPublishedSlugStays() throws Exception {
        String id = samples.active();
        String[] typed = typed(id, "Name");
        typed[3] = "andere-adresse";

        office.send(office.open("/{id}/angaben", id), "/angaben", id, typed)
                .is(422)
                .says("href=\"#slug\"", "Die Kurzadresse bleibt");
    }

    @Test
    void anAllianceRestsIsAwokenAndIsDissolved() throws Exception {
        String id = samples.active();

        confirm(id, "/ruhen", "listed", "false", "reason", "Keine Koordination").is(302);
        assertThat(alliance(id).stage()).isEqualTo(AllianceStage.DORMANT);
        office.open("/{id}", id).says("Ruhend", "Nicht im Verzeichnis", "Bündnis wecken");

        confirm(id, "/wecken").is(302);
        assertThat(alliance(id).stage()).isEqualTo(AllianceStage.ACTIVE);

        office.open("/{id}/aufloesen", id).says("lässt sich nicht rückgängig machen");
        confirm(id, "/aufloesen", "listed", "true", "reason", "Vertrag beendet").is(302);
        assertThat(alliance(id).stage()).isEqualTo(AllianceStage.DISSOLVED);
        office.open("/{id}/verlauf", id)
                .says("Aufgelöst; es bleibt", "Begründung: Vertrag beendet");
        office.open("/{id}/angaben", id).is(409);
    }

    @Test
    void aPortraitIsHiddenAndAFoundingIsGivenUp() throws Exception {
        String active = samples.active();
        String planned = samples.planned();

        confirm(active, "/verbergen").is(302);
        confirm(planned, "/aufgeben", "reason", "Vom Rat abgelehnt").is(302);

        assertThat(alliance(active).isVisible()).isFalse();
        assertThat(alliance(planned).stage()).isEqualTo(AllianceStage.ABANDONED);
        office.open("/{id}", planned).saysNothingOf("Stand ändern", "Angaben ändern");
    }

    @Test
    void anOverlongReasonIsRefusedAndKept() throws Exception {
        confirm(samples.active(), "/ruhen", "listed", "true", "reason", "ä".repeat(501))
                .is(422)
                .says("href=\"#reason\"", "Kürzen Sie um 1 Zeichen");
    }

    private Page confirm(String id, String path, String... fields) throws Exception {
        return office.send(office.open("/{id}" + path, id).is(200), path, id, fields);
    }

    private String[] typed(String id, String name) {
        return new String[] {
            "name", name,
            "slug", alliance(id).description().slug().value(),
            "level", "MUNICIPALITY",
            "placeName", "Musterstadt",
            "postalCode", "24306",
            "districtName", "Kreis Muster",
            "districtKey", "01057",
            "municipalityKey", "01057057"
        };
    }

    private Alliance alliance(String id) {
        return alliances.get(id).state();
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
