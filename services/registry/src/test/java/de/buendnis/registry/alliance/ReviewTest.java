package de.buendnis.registry.alliance;

import static de.buendnis.registry.alliance.Fixtures.NOW;
import static de.buendnis.registry.alliance.Fixtures.TODAY;
import static de.buendnis.registry.alliance.Fixtures.active;
import static de.buendnis.registry.alliance.Fixtures.after;
import static de.buendnis.registry.alliance.Fixtures.changesRequested;
import static de.buendnis.registry.alliance.Fixtures.dormant;
import static de.buendnis.registry.alliance.Fixtures.founded;
import static de.buendnis.registry.alliance.Fixtures.planned;
import static de.buendnis.registry.alliance.Fixtures.refused;
import static de.buendnis.registry.alliance.Fixtures.resubmitted;
import static de.buendnis.registry.alliance.Fixtures.submitted;
import static de.buendnis.registry.alliance.Fixtures.summary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The working copy beside the published portrait. */
class ReviewTest {

    @Test
    void theFirstPublishedPortraitMakesAFoundedAllianceActive() {
        Alliance alliance = active();

        assertThat(alliance.stage()).isEqualTo(AllianceStage.ACTIVE);
        assertThat(alliance.edition()).isEqualTo(1);
        assertThat(alliance.isVisible()).isTrue();
        assertThat(alliance.workingCopy().review()).isEqualTo(ReviewState.PUBLISHED);
        assertThat(alliance.changedSections()).isEmpty();
    }

    @Test
    void whatIsPublishedStaysVisibleWhileItIsEdited() {
        Alliance alliance =
                after(active(), before -> before.editSection(summary("Ganz neu"), 1, TODAY));

        assertThat(alliance.publication()).isEqualTo(active().publication());
        assertThat(alliance.workingCopy().review()).isEqualTo(ReviewState.DRAFT);
        assertThat(alliance.changedSections()).containsExactly(ProfileSection.AT_A_GLANCE);
    }

    @Test
    void eachPublicationIsAnEditionAndNamesWhatChanged() {
        var happening = resubmitted().publish(NOW.plusSeconds(60));

        assertThat(happening.edition()).isEqualTo(2);
        assertThat(happening.sections()).containsExactly(ProfileSection.GOAL);
        var publication = AllianceChanges.apply(resubmitted(), happening).publication();
        assertThat(publication).isNotNull();
        assertThat(publication.firstAt()).isEqualTo(NOW);
        assertThat(publication.at()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whatWasHandedInIsADraftAgainWhenItIsTakenBack() {
        Alliance draft = after(resubmitted(), before -> before.takeBack(NOW));

        assertThat(draft.workingCopy().review()).isEqualTo(ReviewState.DRAFT);
        assertThat(draft.workingCopy().profile()).isEqualTo(resubmitted().workingCopy().profile());
        refused(AllianceRule.NOTHING_SUBMITTED, () -> draft.publish(NOW));
        refused(AllianceRule.NOTHING_TO_TAKE_BACK, () -> draft.takeBack(NOW));
    }

    @Test
    void whatTheOfficeAskedForIsStillOpenAfterTakingBack() {
        Map<ProfileSection, String> asked = Map.of(ProfileSection.GOAL, "Bitte kürzer.");
        Alliance again =
                after(
                        after(resubmitted(), before -> before.requestChanges(asked, NOW)),
                        before -> before.submit(NOW));

        Alliance back = after(again, before -> before.takeBack(NOW));

        assertThat(back.workingCopy().review()).isEqualTo(ReviewState.CHANGES_REQUESTED);
        assertThat(back.workingCopy().comments()).isEqualTo(asked);
    }

    @Test
    void ofTwoEditorsOfOneSectionTheSecondIsTold() {
        Alliance first = after(founded(), before -> before.editSection(summary("Erste"), 0, TODAY));

        var refusal =
                refused(
                        AllianceRule.SECTION_CHANGED_MEANWHILE,
                        () -> first.editSection(summary("Zweite"), 0, TODAY));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.sentence()).contains("Auf einen Blick");
        assertThat(first.workingCopy().profile().atAGlance().summary()).isEqualTo("Erste");
    }

    @Test
    void twoEditorsOfTwoSectionsDoNotDisturbOneAnother() {
        Alliance first = after(founded(), before -> before.editSection(summary("Kurz"), 0, TODAY));

        Alliance second =
                after(first, before -> before.editSection(new Section.Goal("Ziel"), 0, TODAY));

        assertThat(second.workingCopy().profile().atAGlance().summary()).isEqualTo("Kurz");
        assertThat(second.workingCopy().profile().goal().text()).isEqualTo("Ziel");
    }

    @Test
    void savingWithoutAChangeChangesNothing() {
        Alliance alliance = active();
        var same = alliance.workingCopy().profile().atAGlance();

        assertThat(after(alliance, before -> before.editSection(same, 1, TODAY)).workingCopy())
                .isEqualTo(alliance.workingCopy());
    }

    @Test
    void anEditOfASubmittedPortraitKeepsItSubmitted() {
        Alliance alliance =
                after(submitted(), before -> before.editSection(summary("Besser"), 1, TODAY));

        assertThat(alliance.workingCopy().review()).isEqualTo(ReviewState.SUBMITTED);
    }

    @Test
    void theOfficesCommentsStayUntilTheNextDecision() {
        Alliance asked = changesRequested();
        assertThat(asked.workingCopy().review()).isEqualTo(ReviewState.CHANGES_REQUESTED);
        assertThat(asked.workingCopy().comment(ProfileSection.GOAL))
                .isEqualTo("Bitte ausführlicher.");
        assertThat(asked.workingCopy().comment(ProfileSection.FOUNDING)).isNull();

        Alliance mended =
                after(asked, before -> before.editSection(new Section.Goal("Viel mehr"), 1, TODAY));
        Alliance again = after(mended, before -> before.submit(NOW));
        Alliance published = after(again, before -> before.publish(NOW));

        assertThat(again.workingCopy().review()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(again.workingCopy().comments()).hasSize(1);
        assertThat(published.workingCopy().comments()).isEmpty();
    }

    @Test
    void askingForChangesNeedsAComment() {
        refused(
                AllianceRule.COMMENT_MISSING,
                () -> submitted().requestChanges(Map.of(ProfileSection.GOAL, "  "), NOW));
    }

    @Test
    void whatWasNotSubmittedIsNeitherPublishedNorHandedBack() {
        refused(AllianceRule.NOTHING_SUBMITTED, () -> founded().publish(NOW));
        refused(
                AllianceRule.NOTHING_SUBMITTED,
                () -> founded().requestChanges(Map.of(ProfileSection.GOAL, "Mehr"), NOW));
        refused(AllianceRule.NOTHING_SUBMITTED, () -> changesRequested().publish(NOW));
    }

    @Test
    void submittingTwiceIsRefused() {
        refused(AllianceRule.ALREADY_SUBMITTED, () -> submitted().submit(NOW));
    }

    @Test
    void submittingNeedsASummary() {
        refused(AllianceRule.SUMMARY_MISSING, () -> founded().submit(NOW));
    }

    @Test
    void submittingNeedsAChange() {
        refused(AllianceRule.NOTHING_TO_SUBMIT, () -> active().submit(NOW));
    }

    @Test
    void oneInPlanningMaySubmitAheadOfItsFounding() {
        Alliance drafted =
                after(planned(), before -> before.editSection(summary("Kurz"), 0, TODAY));

        assertThat(after(drafted, before -> before.submit(NOW)).workingCopy().review())
                .isEqualTo(ReviewState.SUBMITTED);
    }

    @Test
    void aHiddenPortraitComesBackByBeingSubmittedAgain() {
        Alliance hidden = after(active(), before -> before.hide("Auf Wunsch"));
        assertThat(hidden.isVisible()).isFalse();
        assertThat(hidden.stage()).isEqualTo(AllianceStage.FOUNDED);

        Alliance shown = after(after(hidden, a -> a.submit(NOW)), a -> a.publish(NOW));

        assertThat(shown.isVisible()).isTrue();
        assertThat(shown.stage()).isEqualTo(AllianceStage.ACTIVE);
        assertThat(shown.edition()).isEqualTo(2);
    }

    @Test
    void oneThatWakesWithoutAVisiblePortraitIsNotActive() {
        Alliance hidden = after(dormant(), before -> before.hide(null));

        assertThat(after(hidden, Alliance::wake).stage()).isEqualTo(AllianceStage.FOUNDED);
    }

    @Test
    void aDormantOneMayStayListedOrNot() {
        assertThat(dormant().listed()).isTrue();
        assertThat(after(active(), before -> before.markDormant(false, null)).listed()).isFalse();
        assertThat(after(dormant(), before -> before.markDormant(false, null)).listed()).isFalse();
        assertThat(after(dormant(), Alliance::wake).listed()).isTrue();
    }

    @Test
    void theAddressOfAPublishedPortraitStays() {
        refused(
                AllianceRule.SLUG_FIXED,
                () -> active().describe(Fixtures.musterstadt("andere-adresse")));
        assertThat(founded().describe(Fixtures.musterstadt("andere-adresse"))).isNotNull();
    }

    @Test
    void sectionsAreCountedAsComplete() {
        assertThat(submitted().completeSections())
                .containsExactly(ProfileSection.AT_A_GLANCE, ProfileSection.FOUNDING);
    }
}
