package de.buendnis.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import de.buendnis.registry.alliance.OfficeBrowser.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The council's paper and the founding, from the first reading to the deed. */
@RegistryTest
class FoundingPagesTest {

    private static final String[] PAPER = {
        "paper", "2012/095",
        "subject", "Gründung eines Bündnisses",
        "proposal", "Ein Bündnis wird gegründet.",
        "publicPaper", "true",
        "attachments", "Konzept\n\nGender Check",
        "steps[0].body", "Jugendhilfeausschuss",
        "steps[0].on", "2012-09-11",
        "steps[0].result", "ADOPTED_UNCHANGED",
        "steps[1].body", "Kreistag",
        "steps[1].on", "19.9.2012",
        "steps[1].authoritative", "true"
    };

    @Autowired private MockMvc mvc;
    @Autowired private SampleAlliances samples;
    @Autowired private AllianceCommands commands;
    @Autowired private Aggregates<Alliance, AllianceHappening> alliances;

    private OfficeBrowser office;
    private String id;

    @BeforeEach
    void signIn() {
        office = new OfficeBrowser(mvc, Tokens.office());
        id = samples.planned();
    }

    @Test
    void aPaperIsRecordedWithItsOrderOfConsultation() throws Exception {
        send("/vorlage", PAPER).is(302);

        assertThat(alliance().stage()).isEqualTo(AllianceStage.RESOLUTION_PENDING);
        assertThat(alliance().resolution().attachments())
                .containsExactly("Konzept", "Gender Check");
        office.open("/{id}", id)
                .says(
                        "Vorlage 2012/095",
                        "11. September 2012",
                        "ungeändert beschlossen",
                        "Ergebnis fehlt");
    }

    @Test
    void rowsComeAndGoWithoutAScriptAndNothingTypedIsLost() throws Exception {
        Page more = send("/vorlage", with(PAPER, "zeile", "steps+")).is(200);
        more.says("steps[2].body", "Kreistag", "2012/095", "Konzept");

        Page less = send("/vorlage", with(PAPER, "zeile", "steps-0")).is(200);
        less.says("Kreistag").saysNothingOf("Jugendhilfeausschuss\"");
        assertThat(alliance().resolution()).isNull();
    }

    @Test
    void theBodiesOfAPaperAreBroughtIntoTheirOrder() throws Exception {
        Page turned = send("/vorlage", with(PAPER, "zeile", "steps^1")).is(200);

        assertThat(turned.html().indexOf("Kreistag\""))
                .isLessThan(turned.html().indexOf("Jugendhilfeausschuss\""));
        send("/vorlage", with(PAPER, "zeile", "steps^0")).is(200).says("2012/095");
        send("/vorlage", with(PAPER, "zeile", "steps^7")).is(200).says("2012/095");
    }

    @Test
    void whatIsSavedWithoutAChangeIsNotWritten() throws Exception {
        send("/vorlage", PAPER).is(302);
        long version = alliances.get(id).version();

        Page answer = send("/vorlage", PAPER).is(302);

        assertThat(answer.location()).endsWith("?erledigt=NOTHING_CHANGED");
        assertThat(alliances.get(id).version()).isEqualTo(version);
        send("/gruendungstermin", "on", "2027-03-28").is(302);
        assertThat(send("/gruendungstermin", "on", "28.3.2027").location())
                .endsWith("NOTHING_CHANGED");
        assertThat(send("/vorlage", with(PAPER, "subject", "Neu")).location())
                .endsWith("RESOLUTION_RECORDED");
    }

    @Test
    void anUnknownResultIsRefusedInItsRow() throws Exception {
        send("/vorlage", with(PAPER, "steps[1].result", "VIELLEICHT"))
                .is(422)
                .says("href=\"#steps1.result\"", "Diese Auswahl gibt es hier nicht.");
    }

    @Test
    void exactlyOneBodyDecides() throws Exception {
        send("/vorlage", with(PAPER, "steps[0].authoritative", "true"))
                .is(422)
                .says("href=\"#steps\"", "Genau ein Gremium", "Kreistag");
    }

    @Test
    void anEmptyPaperNamesWhatIsMissing() throws Exception {
        send("/vorlage")
                .is(422)
                .says(
                        "Die Nummer der Vorlage fehlt",
                        "Der Betreff fehlt",
                        "Beschlussvorschlag fehlt");
    }

    @Test
    void aDayThatIsNoneIsRefusedInItsRow() throws Exception {
        send("/vorlage", with(PAPER, "steps[2].body", "Ausschuss", "steps[2].on", "bald"))
                .is(422)
                .says("href=\"#steps2.on\"", "Das ist kein Datum", "bald");
    }

    @Test
    void theDecidingBodysAdoptionMovesTheAllianceOn() throws Exception {
        send("/vorlage", PAPER).is(302);

        send("/vorlage/schritte/2", "result", "ADOPTED_AMENDED", "on", "2012-09-19").is(302);

        assertThat(alliance().stage()).isEqualTo(AllianceStage.RESOLUTION_ADOPTED);
        office.open("/{id}/vorlage", id)
                .is(409)
                .says("ist im Stand „Beschluss gefasst“ nicht möglich");
        office.open("/{id}/verlauf", id)
                .says("Kreistag am 19. September 2012: geändert beschlossen");
    }

    @Test
    void aSittingInTheFutureHasNoResultYet() throws Exception {
        send("/vorlage", PAPER).is(302);

        send("/vorlage/schritte/2", "result", "NOTED", "on", "2199-01-01")
                .is(422)
                .says("href=\"#on\"", "liegt in der Zukunft");
    }

    @Test
    void aStepThatThePaperDoesNotHaveIsNamed() throws Exception {
        send("/vorlage", PAPER).is(302);

        office.open("/{id}/vorlage/schritte/7", id).is(422).says("keinen Schritt 7, nur 1 bis 2");
        office.open("/{id}/vorlage/schritte/sieben", id).is(400);
    }

    @Test
    void aFoundingIsPlannedAndRecorded() throws Exception {
        send("/gruendungstermin", "on", "2026-01-05").is(302);
        office.open("/{id}/gruendung", id).says("value=\"2026\"");

        send(
                        "/gruendung",
                        "day",
                        "5",
                        "month",
                        "1",
                        "year",
                        "2026",
                        "occasion",
                        "Festakt",
                        "initiators[0].name",
                        "Bürgermeisterin der Stadt",
                        "initiators[0].kind",
                        "OFFICE_HOLDER")
                .is(302);

        assertThat(alliance().stage()).isEqualTo(AllianceStage.FOUNDED);
        assertThat(alliance().workingCopy().profile().founding().initiators()).hasSize(1);
    }

    @Test
    void aFoundingInTheFutureIsRefusedAtItsField() throws Exception {
        String year = Integer.toString(LocalDate.now(ZoneId.of("Europe/Berlin")).getYear() + 1);

        send("/gruendung", "year", year, "occasion", "Festakt")
                .is(422)
                .says("<title>Fehler: ", "href=\"#year\"", "liegt in der Zukunft", year, "Festakt");
        assertThat(alliance().stage()).isEqualTo(AllianceStage.PLANNING);
    }

    @Test
    void aFoundingWithoutADateIsRefused() throws Exception {
        send("/gruendung", "occasion", "Festakt").is(422).says("Das Datum der Gründung fehlt");
    }

    @Test
    void whileTheCouncilHasNotDecidedThereIsNoFounding() throws Exception {
        Page early = office.open("/{id}/gruendung", id).is(200);
        commands.recordResolution(command(), Fixtures.resolution());

        office.open("/{id}", id).saysNothingOf(">Gründung erfassen<");
        office.open("/{id}/gruendung", id).is(409);
        Page conflict = office.send(early, "/gruendung", id, "year", "2026").is(409);
        office.send(conflict, "/gruendung", id, "year", "2026")
                .is(422)
                .says("Der Beschluss über die Vorlage 2012/095 steht noch aus");
    }

    /** Opens the page and sends its form. */
    private Page send(String path, String... fields) throws Exception {
        return office.send(office.open("/{id}" + path, id).is(200), path, id, fields);
    }

    private static String[] with(String[] fields, String... more) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private Alliance alliance() {
        return alliances.get(id).state();
    }

    private Command command() {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
