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

@RegistryTest
class ReviewPagesTest {

    private static final String REVIEW = "/pruefung";

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
    void changedSectionsStandBesideWhatIsPublished() throws Exception {
        String id = samples.active();
        commands.editSection(command(id), 1, Fixtures.summary("Kurz und gut"));
        commands.submit(command(id));

        open(id).is(200)
                .says(
                        "Änderungen am Porträt prüfen",
                        "1 von 9 Abschnitten sind geändert",
                        "Kurz<ins> und gut",
                        "Neu: Fassung 2",
                        "8 unveränderte Abschnitte anzeigen",
                        "Fassung 2 veröffentlichen");
    }

    @Test
    void publishingMakesTheEditionAndADoubleClickMakesOne() throws Exception {
        String id = samples.submitted();
        Page page = open(id);

        decide(page, id, "PUBLISH").is(302);
        decide(page, id, "PUBLISH").is(302);

        assertThat(alliance(id).edition()).isEqualTo(1);
        assertThat(alliance(id).stage()).isEqualTo(AllianceStage.ACTIVE);
        office.open("/{id}?erledigt=PUBLISHED", id).says("Das Porträt ist veröffentlicht.");
    }

    @Test
    void remarksGoToTheAllianceSectionBySection() throws Exception {
        String id = samples.submitted();

        decide(open(id), id, "REQUEST", "comments[AT_A_GLANCE]", "Bitte ausführlicher.").is(302);

        assertThat(alliance(id).workingCopy().comments())
                .containsOnlyKeys(ProfileSection.AT_A_GLANCE)
                .containsValue("Bitte ausführlicher.");
        office.open("/{id}/verlauf", id).says("Änderungen erbeten", "Bitte ausführlicher.");
    }

    @Test
    void askingForChangesWithoutARemarkIsRefused() throws Exception {
        String id = samples.submitted();

        decide(open(id), id, "REQUEST")
                .is(422)
                .says("<title>Fehler: ", "href=\"#comments\"", "was zu ändern ist");
    }

    @Test
    void anOverlongRemarkIsRefusedAtItsSectionAndKept() throws Exception {
        String id = samples.submitted();

        decide(open(id), id, "REQUEST", "comments[AT_A_GLANCE]", "x".repeat(1001))
                .is(422)
                .says("href=\"#commentsAT_A_GLANCE\"", "Kürzen Sie um 1 Zeichen", "x".repeat(1001));
        assertThat(alliance(id).workingCopy().review()).isEqualTo(ReviewState.SUBMITTED);
    }

    @Test
    void thePrimaryButtonFollowsTheRemarks() throws Exception {
        String id = samples.submitted();
        Page page = open(id);

        Page warned = decide(page, id, "PUBLISH", "comments[AT_A_GLANCE]", "Bitte mehr.");

        warned.is(422)
                .says(
                        "Sie haben 1 Anmerkung geschrieben",
                        "Bitte mehr.",
                        "Trotzdem veröffentlichen",
                        "beim Veröffentlichen niemand bekommt");
        decide(warned, id, "PUBLISH_ANYWAY", "comments[AT_A_GLANCE]", "Bitte mehr.").is(302);
        assertThat(alliance(id).isVisible()).isTrue();
    }

    @Test
    void whatWasChangedDuringTheReviewIsShownBeforeItIsPublished() throws Exception {
        String id = samples.submitted();
        Page page = open(id);
        commands.editSection(command(id), 0, new Section.Goal("Spät ergänzt"));

        Page conflict = decide(page, id, "PUBLISH");

        conflict.is(409)
                .says("Jemand war schneller", "Abschnitt „Ziel“ bearbeitet", "Spät ergänzt");
        assertThat(alliance(id).isVisible()).isFalse();
        decide(conflict, id, "PUBLISH").is(302);
        assertThat(alliance(id).isVisible()).isTrue();
    }

    @Test
    void whoDoesNotSayWhatWasSeenPublishesNothing() throws Exception {
        String id = samples.submitted();

        office.send("/" + id + REVIEW, "decision", "PUBLISH").is(409).says("Jemand war schneller");

        assertThat(alliance(id).isVisible()).isFalse();
    }

    @Test
    void remarksSurviveAConflict() throws Exception {
        String id = samples.submitted();
        Page page = open(id);
        commands.editSection(command(id), 0, new Section.Goal("Spät ergänzt"));

        decide(page, id, "REQUEST", "comments[GOAL]", "Bitte <b>kürzer</b>.")
                .is(409)
                .says("Bitte &lt;b&gt;kürzer&lt;/b&gt;.");
    }

    @Test
    void theOfficePublishesADraftOnTheAlliancesBehalfOnce() throws Exception {
        String id = samples.founded();
        commands.editSection(command(id), 0, Fixtures.summary("Vom Bündnis geschickt"));
        Page page = open(id).says("Im Namen des Bündnisses veröffentlichen");

        decide(page, id, "PUBLISH_ON_BEHALF").is(302);
        decide(page, id, "PUBLISH_ON_BEHALF").is(302);

        assertThat(alliance(id).edition()).isEqualTo(1);
        office.open("/{id}/verlauf", id)
                .says("Anna Neumann (Servicestelle)", "Porträt zur Prüfung eingereicht");
    }

    @Test
    void aDraftThatCannotBePublishedIsNotHandedInEither() throws Exception {
        String id = samples.planned();
        commands.editSection(command(id), 0, Fixtures.summary("Noch nicht gegründet"));

        Page page = open(id).says("Veröffentlichen lässt es sich nach der Gründung");
        decide(page, id, "PUBLISH_ON_BEHALF").is(422).says("ist noch nicht gegründet");

        assertThat(alliance(id).workingCopy().review()).isEqualTo(ReviewState.DRAFT);
    }

    @Test
    void whatAPublicationChangedCanBeReadLater() throws Exception {
        String id = samples.active();
        commands.editSection(command(id), 1, Fixtures.summary("Kurz und gut"));
        commands.submit(command(id));
        commands.publish(command(id));
        long version = alliances.get(id).version();

        office.open("/{id}/verlauf", id).says("/verlauf/" + version, "Fassung 2 veröffentlicht");
        office.open("/{id}/verlauf/{version}", id, version).says("Kurz<ins> und gut");
        office.open("/{id}/verlauf/{version}", id, version - 1).is(404);
        office.open("/{id}/verlauf/{version}", id, 99).is(404);
    }

    @Test
    void mediaAndAdvisersReadButDecideNothing() throws Exception {
        String id = samples.submitted();
        for (var reader : List.of(Tokens.media(), Tokens.adviser())) {
            OfficeBrowser other = new OfficeBrowser(mvc, reader);
            Page page = other.open("/{id}" + REVIEW, id).is(200).saysNothingOf("Ihre Entscheidung");
            other.send(page, REVIEW, id, "decision", "PUBLISH").is(403);
        }
        assertThat(alliance(id).isVisible()).isFalse();
    }

    private Page open(String id) throws Exception {
        return office.open("/{id}" + REVIEW, id).is(200);
    }

    private Page decide(Page page, String id, String decision, String... remark) throws Exception {
        String[] fields = new String[remark.length + 2];
        System.arraycopy(remark, 0, fields, 0, remark.length);
        fields[remark.length] = "decision";
        fields[remark.length + 1] = decision;
        return office.send(page, REVIEW, id, fields);
    }

    private Alliance alliance(String id) {
        return alliances.get(id).state();
    }

    private static Command command(String id) {
        return new Command(id, null, UUID.randomUUID().toString(), Actor.system());
    }
}
