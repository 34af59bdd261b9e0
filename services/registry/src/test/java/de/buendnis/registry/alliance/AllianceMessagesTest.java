package de.buendnis.registry.alliance;

import static de.buendnis.registry.alliance.Fixtures.NOW;
import static de.buendnis.registry.alliance.Fixtures.active;
import static de.buendnis.registry.alliance.Fixtures.after;
import static de.buendnis.registry.alliance.Fixtures.changesRequested;
import static de.buendnis.registry.alliance.Fixtures.resubmitted;
import static de.buendnis.registry.alliance.Fixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.Land;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.registry.demo.DemoFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others hear of an alliance, through the real encoding. */
class AllianceMessagesTest {

    private final AllianceMessages messages =
            new AllianceMessages(
                    new AllianceMails(
                            id -> List.of(new MailAddress("koordination@plön.example")),
                            "http://localhost:8080"));

    @ParameterizedTest
    @EnumSource
    void everyStageIsOneOfTheContract(AllianceStage stage) {
        AllianceMessage heard = heard(null, Fixtures.at(stage));

        assertThat(heard.getChange()).isNull();
        assertThat(heard.getState().getStage().name()).isEqualTo(stage.name());
    }

    @Test
    void stagesAreCalledAlikeEverywhere() {
        var labels = ResourceBundle.getBundle("labels");

        assertThat(Arrays.asList(AllianceStage.values()))
                .allSatisfy(
                        stage ->
                                assertThat(stage.label())
                                        .isEqualTo(labels.getString("AllianceStage." + stage)));
    }

    @Test
    void anUnpublishedPortraitStaysHere() {
        assertThat(heard(new AllianceHappening.Submitted(NOW), submitted()).getState().getProfile())
                .isNull();
    }

    @Test
    void theWorkingCopyStaysHereWhileTheOldEditionIsPublic() {
        var profile = heard(null, resubmitted()).getState().getProfile();

        assertThat(profile.getGoal()).isEmpty();
        assertThat(profile.getSummary()).isEqualTo("Kurz");
    }

    @Test
    void aHiddenPortraitIsTakenBack() {
        var state = heard(null, after(active(), alliance -> alliance.hide(null))).getState();

        assertThat(state.getProfile()).isNull();
        assertThat(state.getEdition()).isEqualTo(1);
    }

    @Test
    void aPublicationSaysWhatIsNew() {
        var happening = resubmitted().publish(NOW);

        AllianceMessage heard = heard(happening, AllianceChanges.apply(resubmitted(), happening));

        assertThat(heard.getChange().getKind()).isEqualTo(AllianceChangeKind.PROFILE_PUBLISHED);
        assertThat(heard.getChange().getProfilePublished().getEdition()).isEqualTo(2);
        assertThat(heard.getChange().getProfilePublished().getFirst()).isFalse();
        assertThat(heard.getChange().getProfilePublished().getSections()).containsExactly("GOAL");
        assertThat(heard.getState().getProfile().getGoal()).isEqualTo("Mehr");
    }

    @Test
    void anAdoptionNamesPaperBodyAndDay() {
        var happening =
                new AllianceHappening.ResolutionAdopted(
                        3, Fixtures.resolution(StepResult.ADOPTED_UNCHANGED).step(3));

        var heard = heard(happening, Fixtures.adopted());

        assertThat(heard.getChange().getKind()).isEqualTo(AllianceChangeKind.RESOLUTION_ADOPTED);
        var adopted = heard.getChange().getResolutionAdopted();
        assertThat(adopted.getPaper()).isEqualTo("2012/095");
        assertThat(adopted.getBody()).isEqualTo("Kreistag");
        assertThat(adopted.getHeldOn()).isEqualTo(LocalDate.of(2026, 9, 19));
    }

    @Test
    void commentsAndReasonsNeverTravel() {
        var comments = Map.of(ProfileSection.GOAL, "Geheimer Kommentar");
        var asked = resubmitted().requestChanges(comments, NOW);
        var rest = active().markDormant(true, "Geheimer Grund");

        assertThat(heard(asked, AllianceChanges.apply(resubmitted(), asked)).toString())
                .doesNotContain("Geheim");
        assertThat(heard(rest, AllianceChanges.apply(active(), rest)).toString())
                .doesNotContain("Geheim");
    }

    @Test
    void aWholePortraitTravelsUnharmed() {
        DemoAlliance ploen = DemoFile.read("ploen", DemoAlliance.class);
        Alliance alliance = Demo.published(ploen);

        var state = heard(null, alliance).getState();

        assertThat(state.getPlace().getLand()).isEqualTo(Land.SCHLESWIG_HOLSTEIN);
        assertThat(state.getFoundedOn().getDay()).isEqualTo(28);
        assertThat(state.getProfile().getPartners()).hasSize(28);
        assertThat(state.getProfile().getFields()).hasSize(5);
        assertThat(state.getProfile().getAddress().getHouseNumber()).isEqualTo("3-4");
    }

    @Test
    void coordinatorsHearThatChangesAreAskedForButNotWhich() {
        var happening =
                new AllianceHappening.ChangesRequested(
                        Map.of(ProfileSection.GOAL, "Geheimer Kommentar"), NOW);

        var mails = messages.mails("1", happening, changesRequested());

        assertThat(mails)
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.to()).isEqualTo("koordination@xn--pln-tna.example");
                            assertThat(mail.subject()).contains("Musterstadt");
                            assertThat(mail.text())
                                    .contains("http://localhost:8080/mein-buendnis/profil")
                                    .contains("einem Abschnitt")
                                    .doesNotContain("Geheim");
                        });
    }

    @Test
    void coordinatorsHearWhereTheirPortraitIsPublished() {
        var mails = messages.mails("1", resubmitted().publish(NOW), active());

        assertThat(mails)
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(mail.text())
                                        .contains("http://localhost:8080/buendnisse/musterstadt"));
    }

    @Test
    void whatCoordinatorsDoThemselvesIsNotMailedToThem() {
        assertThat(messages.mails("1", new AllianceHappening.Submitted(NOW), submitted()))
                .isEmpty();
    }

    private AllianceMessage heard(@Nullable AllianceHappening happening, Alliance state) {
        var envelope = new Envelope("event", "alliance", 1L, NOW, ActorKind.OFFICE, null);
        var codec = new MessageCodec();
        byte[] bytes = codec.encode(messages.message(envelope, happening, state));
        return codec.decode(bytes, AllianceMessage.class);
    }
}
