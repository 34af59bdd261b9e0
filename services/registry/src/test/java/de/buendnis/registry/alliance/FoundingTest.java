package de.buendnis.registry.alliance;

import static de.buendnis.registry.alliance.Fixtures.NOW;
import static de.buendnis.registry.alliance.Fixtures.TODAY;
import static de.buendnis.registry.alliance.Fixtures.adopted;
import static de.buendnis.registry.alliance.Fixtures.after;
import static de.buendnis.registry.alliance.Fixtures.founded;
import static de.buendnis.registry.alliance.Fixtures.founding;
import static de.buendnis.registry.alliance.Fixtures.pending;
import static de.buendnis.registry.alliance.Fixtures.planned;
import static de.buendnis.registry.alliance.Fixtures.refused;
import static de.buendnis.registry.alliance.Fixtures.resolution;
import static de.buendnis.registry.alliance.Fixtures.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.registry.alliance.AllianceHappening.ResolutionAdopted;
import de.buendnis.registry.alliance.AllianceHappening.StepRecorded;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** How an alliance comes to be, with a council's resolution and without. */
class FoundingTest {

    private static final LocalDate SITTING = LocalDate.of(2026, 9, 19);

    @Test
    void oneInPlanningHasNothingToShow() {
        Alliance alliance = planned();

        assertThat(alliance.stage()).isEqualTo(AllianceStage.PLANNING);
        assertThat(alliance.isVisible()).isFalse();
        assertThat(alliance.foundedOn()).isNull();
        assertThat(alliance.completeSections()).isEmpty();
    }

    @Test
    void whatFoundersPlanIsCompletedBeforeItIsFounded() {
        Description known = Fixtures.musterstadt();
        var request = new FoundersRequest("r1", "B-2026-0114");
        var somewhere = new Place("Musterstadt", null, null, "", null);
        Alliance draft =
                AllianceChanges.apply(
                        null,
                        Alliance.takeInPlanned(
                                new Description(
                                        known.name(),
                                        known.slug(),
                                        AllianceLevel.UNKNOWN,
                                        somewhere,
                                        null,
                                        null,
                                        request)));
        refused(AllianceRule.DESCRIPTION_INCOMPLETE, () -> draft.found(founding(), TODAY));

        Alliance completed = after(draft, before -> before.describe(known));

        assertThat(completed.description().request()).isEqualTo(request);
        assertThat(after(completed, before -> before.found(founding(), TODAY)).stage())
                .isEqualTo(AllianceStage.FOUNDED);
    }

    @Test
    void oneThatExistsAlreadyStartsWithTheFactsOfItsFounding() {
        Alliance alliance = founded();

        assertThat(alliance.stage()).isEqualTo(AllianceStage.FOUNDED);
        assertThat(alliance.foundedOn()).isEqualTo(PartialDate.year(2008));
        assertThat(alliance.workingCopy().profile().founding()).isEqualTo(founding());
    }

    @ParameterizedTest
    @EnumSource(names = {"ADOPTED_UNCHANGED", "ADOPTED_AMENDED"})
    void theDecidingBodysAdoptionMovesOn(StepResult result) {
        var happening = pending().recordStep(3, result, SITTING, TODAY);

        assertThat(happening).isInstanceOf(ResolutionAdopted.class);
        assertThat(adopted().stage()).isEqualTo(AllianceStage.RESOLUTION_ADOPTED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ADOPTED_UNCHANGED", "ADOPTED_AMENDED", "CANCELLED"})
    void anyOtherResultKeepsWaiting(StepResult result) {
        Alliance alliance =
                after(pending(), before -> before.recordStep(3, result, SITTING, TODAY));

        assertThat(alliance.stage()).isEqualTo(AllianceStage.RESOLUTION_PENDING);
    }

    @Test
    void anAdvisingBodysAdoptionMovesNothing() {
        var happening = pending().recordStep(1, StepResult.ADOPTED_UNCHANGED, SITTING, TODAY);

        assertThat(happening).isInstanceOf(StepRecorded.class);
        assertThat(AllianceChanges.apply(pending(), happening).stage())
                .isEqualTo(AllianceStage.RESOLUTION_PENDING);
    }

    @Test
    void aPostponedPaperMayBeAdoptedLater() {
        Alliance postponed =
                after(
                        pending(),
                        alliance -> alliance.recordStep(3, StepResult.POSTPONED, SITTING, TODAY));
        Alliance planned =
                after(
                        postponed,
                        alliance ->
                                alliance.recordStep(
                                        3, StepResult.PLANNED, TODAY.plusDays(20), TODAY));
        Alliance adopted =
                after(
                        planned,
                        alliance ->
                                alliance.recordStep(
                                        3,
                                        StepResult.ADOPTED_AMENDED,
                                        TODAY.plusDays(20),
                                        TODAY.plusDays(21)));

        assertThat(adopted.stage()).isEqualTo(AllianceStage.RESOLUTION_ADOPTED);
    }

    @Test
    void aWithdrawnPaperLeavesTheFoundingToGoOnWithoutIt() {
        Alliance alliance =
                after(pending(), before -> before.recordStep(3, StepResult.CANCELLED, null, TODAY));

        assertThat(alliance.stage()).isEqualTo(AllianceStage.PLANNING);
        assertThat(after(alliance, before -> before.found(founding(), TODAY)).stage())
                .isEqualTo(AllianceStage.FOUNDED);
    }

    @Test
    void minutesOfAnAdvisingBodyMayComeAfterTheFounding() {
        Alliance alliance = after(adopted(), before -> before.found(founding(), TODAY));

        Alliance noted =
                after(alliance, before -> before.recordStep(2, StepResult.NOTED, null, TODAY));

        assertThat(noted.stage()).isEqualTo(AllianceStage.FOUNDED);
        assertThat(noted.resolution()).isNotNull();
        assertThat(noted.resolution().step(2).result()).isEqualTo(StepResult.NOTED);
    }

    @Test
    void theCouncilsDecisionIsNotTakenBack() {
        refused(
                AllianceRule.RESOLUTION_ALREADY_ADOPTED,
                () -> adopted().recordStep(3, StepResult.REJECTED, SITTING, TODAY));
    }

    @Test
    void aResultOfASittingThatIsStillToComeIsRefused() {
        var refusal =
                refused(
                        AllianceRule.SITTING_IN_THE_FUTURE,
                        () ->
                                pending()
                                        .recordStep(
                                                3,
                                                StepResult.ADOPTED_UNCHANGED,
                                                TODAY.plusDays(1),
                                                TODAY));

        assertThat(refusal.sentence()).contains("25. November 2026");
        assertThat(refusal.field()).isEqualTo("on");
    }

    @Test
    void aStepThatThePaperDoesNotHaveIsRefused() {
        refused(
                AllianceRule.UNKNOWN_STEP,
                () -> pending().recordStep(4, StepResult.NOTED, null, TODAY));
        refused(
                AllianceRule.UNKNOWN_STEP,
                () -> pending().recordStep(0, StepResult.NOTED, null, TODAY));
    }

    @Test
    void aStepNeedsAPaper() {
        refused(
                AllianceRule.NO_RESOLUTION,
                () -> planned().recordStep(1, StepResult.NOTED, null, TODAY));
    }

    @Test
    void exactlyOneBodyDecides() {
        var advising = new ConsultationStep("Ausschuss", false, null, StepResult.PLANNED);

        refused(AllianceRule.ONE_BODY_DECIDES, () -> paper(List.of(advising)));
        refused(
                AllianceRule.ONE_BODY_DECIDES,
                () -> {
                    var deciding = new ConsultationStep("Rat", true, null, StepResult.PLANNED);
                    paper(List.of(deciding, deciding));
                });
    }

    @Test
    void theAdoptionIsRecordedAsAStepSoThatOthersHearOfIt() {
        refused(
                AllianceRule.ADOPTION_IS_A_STEP,
                () -> planned().recordResolution(resolution(StepResult.ADOPTED_UNCHANGED), TODAY));
    }

    @Test
    void aPlannedDayIsNotedWhileTheCouncilIsWaitedFor() {
        Alliance alliance = after(pending(), before -> before.scheduleFounding(TODAY.plusDays(30)));

        assertThat(alliance.stage()).isEqualTo(AllianceStage.RESOLUTION_PENDING);
        assertThat(alliance.foundingPlannedOn()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void foundingWaitsForTheCouncil() {
        var refusal =
                refused(AllianceRule.RESOLUTION_PENDING, () -> pending().found(founding(), TODAY));

        assertThat(refusal.sentence()).contains("2012/095").contains("Kreistag");
    }

    @Test
    void aFoundingInTheFutureIsRefused() {
        var tomorrow =
                new Section.Founding(PartialDate.day(TODAY.plusDays(1)), null, "", List.of());

        var refusal =
                refused(
                        AllianceRule.FOUNDING_IN_THE_FUTURE,
                        () -> scheduled().found(tomorrow, TODAY));

        assertThat(refusal.field()).isEqualTo("year");
        assertThat(refusal.sentence()).contains("25. November 2026");
        refused(
                AllianceRule.FOUNDING_IN_THE_FUTURE,
                () -> Alliance.takeInFounded(Fixtures.musterstadt(), tomorrow, TODAY));
        refused(
                AllianceRule.FOUNDING_IN_THE_FUTURE,
                () -> planned().editSection(tomorrow, 0, TODAY));
    }

    @Test
    void thisYearAndThisMonthAreNotTheFuture() {
        for (var date :
                List.of(
                        PartialDate.year(2026),
                        PartialDate.month(2026, 11),
                        PartialDate.day(TODAY))) {
            var founding = new Section.Founding(date, null, "", List.of());

            assertThat(after(planned(), before -> before.found(founding, TODAY)).foundedOn())
                    .isEqualTo(date);
        }
    }

    @Test
    void aFoundingHasADate() {
        refused(
                AllianceRule.FOUNDING_DATE_MISSING,
                () ->
                        planned()
                                .found(
                                        new Section.Founding(null, "Konferenz", "", List.of()),
                                        TODAY));
    }

    @Test
    void theFactsOfTheFoundingEnterThePortraitAndLeaveItsOwnWords() {
        var ownWords = new Section.Founding(null, null, "So fing alles an.", List.of());
        Alliance drafted = after(planned(), before -> before.editSection(ownWords, 0, TODAY));

        Alliance founded = after(drafted, before -> before.found(founding(), TODAY));

        var section = founded.workingCopy().profile().founding();
        assertThat(section.text()).isEqualTo("So fing alles an.");
        assertThat(section.date()).isEqualTo(PartialDate.year(2008));
        assertThat(section.occasion()).isEqualTo("Familientag");
        assertThat(section.initiators()).hasSize(1);
    }

    @Test
    void aReviewedPortraitCorrectsTheDateOfFounding() {
        var corrected = new Section.Founding(PartialDate.month(2008, 5), null, "", List.of());
        Alliance edited =
                after(Fixtures.active(), before -> before.editSection(corrected, 0, TODAY));
        assertThat(edited.foundedOn()).isEqualTo(PartialDate.year(2008));

        Alliance submitted = after(edited, before -> before.submit(NOW));
        Alliance published = after(submitted, before -> before.publish(NOW));

        assertThat(published.foundedOn()).isEqualTo(PartialDate.month(2008, 5));
    }

    private static Resolution paper(List<ConsultationStep> steps) {
        return new Resolution(
                "1", "Betreff", "", true, "", "Vorschlag", "", null, List.of(), steps);
    }
}
