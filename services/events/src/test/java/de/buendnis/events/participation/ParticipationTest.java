package de.buendnis.events.participation;

import static de.buendnis.events.participation.Fixtures.FIRST;
import static de.buendnis.events.participation.Fixtures.LAST;
import static de.buendnis.events.participation.Fixtures.NOW;
import static de.buendnis.events.participation.Fixtures.TODAY;
import static de.buendnis.events.participation.Fixtures.alliance;
import static de.buendnis.events.participation.Fixtures.asked;
import static de.buendnis.events.participation.Fixtures.confirmed;
import static de.buendnis.events.participation.Fixtures.details;
import static de.buendnis.events.participation.Fixtures.drafted;
import static de.buendnis.events.participation.Fixtures.guide;
import static de.buendnis.events.participation.Fixtures.hours;
import static de.buendnis.events.participation.Fixtures.online;
import static de.buendnis.events.participation.Fixtures.open;
import static de.buendnis.events.participation.Fixtures.ploen;
import static de.buendnis.events.participation.Fixtures.rejected;
import static de.buendnis.events.participation.Fixtures.submitted;
import static de.buendnis.events.participation.Fixtures.withTwo;
import static de.buendnis.events.participation.Fixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.buendnis.events.campaign.CampaignStage;
import de.buendnis.platform.web.RuleViolation;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What becomes of a participation and its actions. */
class ParticipationTest {

    @Test
    void itBeginsWithItsFirstActionAndNothingIsPublic() {
        assertThat(drafted().stage()).isEqualTo(ParticipationStage.DRAFT);
        assertThat(withTwo().plan()).extracting(PlannedAction::id).containsExactly("a1", "a2");
        assertThat(submitted().isPublic()).isFalse();
    }

    @Test
    void theOfficeAsksAndTheAllianceHandsInAgain() {
        Participation asked = asked();
        PlannedAction mended = new PlannedAction("a2", details("Wegweiser", hours(FIRST, 9, 12)));

        Participation changed = ParticipationChanges.apply(asked, asked.edit(mended, open()));
        Participation again = ParticipationChanges.apply(changed, changed.submit(NOW, open()));

        assertThat(asked.stage()).isEqualTo(ParticipationStage.CHANGES_REQUESTED);
        assertThat(asked.remarks().on("a2")).isEqualTo("Um wie viel Uhr?");
        assertThat(changed.stage()).isEqualTo(ParticipationStage.CHANGES_REQUESTED);
        assertThat(again.stage()).isEqualTo(ParticipationStage.SUBMITTED);
        assertThat(again.remarks()).isNull();
    }

    @Test
    void anEditLeavesWhatIsHandedInHandedIn() {
        Participation edited =
                ParticipationChanges.apply(submitted(), submitted().edit(guide(), open()));

        assertThat(edited.stage()).isEqualTo(ParticipationStage.SUBMITTED);
    }

    @Test
    void confirmedActionsArePublic() {
        assertThat(confirmed().published())
                .extracting(PublishedAction::state, PublishedAction::sequence)
                .containsOnly(tuple(ActionState.PUBLISHED, 0));
        assertThat(submitted().confirm(NOW, open()).first()).isTrue();
    }

    @Test
    void aChangeOfWhatIsPublicIsReviewedAgainAndTheOldStaysUntilThen() {
        Participation before = confirmed();
        PlannedAction reworded = new PlannedAction("a2", details("Wegweiser neu", guideTime()));

        Participation draft = ParticipationChanges.apply(before, before.edit(reworded, open()));
        Participation in = ParticipationChanges.apply(draft, draft.submit(NOW, open()));
        Participation after = ParticipationChanges.apply(in, in.confirm(NOW, open()));

        assertThat(draft.stage()).isEqualTo(ParticipationStage.DRAFT);
        assertThat(draft.published("a2").orElseThrow().details().title()).isEqualTo("Wegweiser");
        assertThat(in.confirm(NOW, open()).first()).isFalse();
        assertThat(after.published("a2").orElseThrow().details().title())
                .isEqualTo("Wegweiser neu");
        assertThat(after.published("a2").orElseThrow().sequence()).isEqualTo(1);
        assertThat(after.published("a1").orElseThrow().sequence()).isZero();
    }

    @Test
    void aRejectedChangeLeavesWhatWasConfirmed() {
        Participation draft =
                ParticipationChanges.apply(
                        confirmed(),
                        confirmed()
                                .edit(
                                        new PlannedAction("a2", details("Neu", guideTime())),
                                        open()));
        Participation in = ParticipationChanges.apply(draft, draft.submit(NOW, open()));

        Participation after = ParticipationChanges.apply(in, in.reject("Lieber nicht", NOW));

        assertThat(after.stage()).isEqualTo(ParticipationStage.CONFIRMED);
        assertThat(after.planned("a2").details().title()).isEqualTo("Wegweiser");
        assertThat(after.reason()).isEqualTo("Lieber nicht");
    }

    @Test
    void aMoveTakesEffectAtOnceInPublicAndInThePlan() {
        LocalDate other = LocalDate.of(2027, 5, 15);

        Participation moved =
                ParticipationChanges.apply(
                        confirmed(), confirmed().move("a2", hours(other, 10, 14), ploen(), open()));

        PublishedAction action = moved.published("a2").orElseThrow();
        assertThat(moved.stage()).isEqualTo(ParticipationStage.CONFIRMED);
        assertThat(action.sequence()).isEqualTo(1);
        assertThat(action.movedFrom()).isEqualTo(LocalDate.of(2027, 5, 14));
        assertThat(moved.planned("a2").details()).isEqualTo(action.details());
    }

    @Test
    void anotherHourIsAMoveWithoutAnotherDay() {
        Participation moved =
                ParticipationChanges.apply(
                        confirmed(),
                        confirmed()
                                .move(
                                        "a2",
                                        hours(LocalDate.of(2027, 5, 14), 11, 15),
                                        ploen(),
                                        open()));

        assertThat(moved.published("a2").orElseThrow().movedFrom()).isNull();
        assertThat(moved.published("a2").orElseThrow().sequence()).isEqualTo(1);
    }

    @Test
    void aCancelledActionStaysVisibleAndLeavesThePlan() {
        Participation cancelled =
                ParticipationChanges.apply(confirmed(), confirmed().cancel("a2", " Regen ", TODAY));

        assertThat(cancelled.published("a2").orElseThrow().state())
                .isEqualTo(ActionState.CANCELLED);
        assertThat(cancelled.published("a2").orElseThrow().sequence()).isEqualTo(1);
        assertThat(cancelled.plan()).extracting(PlannedAction::id).containsExactly("a1");
        refused("not-public", () -> cancelled.cancel("a2", null, TODAY));
        refused("not-public", () -> cancelled.move("a2", guideTime(), online(), open()));
    }

    @Test
    void withdrawnActionsAreCalledOffAndTakePlaceAgainOnceConfirmedAgain() {
        Participation withdrawn = withdrawn();
        Participation draft = ParticipationChanges.apply(withdrawn, withdrawn.takeUpAgain(open()));
        Participation in = ParticipationChanges.apply(draft, draft.submit(NOW, open()));
        Participation again = ParticipationChanges.apply(in, in.confirm(NOW, open()));

        assertThat(withdrawn.published())
                .extracting(PublishedAction::state)
                .containsOnly(ActionState.CANCELLED);
        assertThat(again.published())
                .extracting(PublishedAction::state)
                .containsOnly(ActionState.PUBLISHED);
        assertThat(again.published()).extracting(PublishedAction::sequence).containsOnly(2);
    }

    @Test
    void whatWasRejectedCanBeTakenUpAgain() {
        Participation again =
                ParticipationChanges.apply(rejected(), rejected().takeUpAgain(open()));

        assertThat(again.stage()).isEqualTo(ParticipationStage.DRAFT);
        assertThat(again.reason()).isNull();
        refused("registration-closed", () -> rejected().takeUpAgain(closed()));
        refused("not-ended", () -> drafted().takeUpAgain(open()));
    }

    @Test
    void daysGoByAndActionsAreHeld() {
        Participation after =
                ParticipationChanges.apply(
                        confirmed(), confirmed().hold(LocalDate.of(2027, 5, 15)).orElseThrow());

        assertThat(after.published("a2").orElseThrow().state()).isEqualTo(ActionState.HELD);
        assertThat(after.published("a1").orElseThrow().state()).isEqualTo(ActionState.PUBLISHED);
        assertThat(after.hold(LocalDate.of(2027, 5, 15))).isEmpty();
        refused("action-over", () -> after.cancel("a2", null, LocalDate.of(2027, 5, 15)));
        refused("action-over", () -> confirmed().cancel("a2", null, LAST));
    }

    @Test
    void anAllianceTakesItsFutureActionsWithItAndLeavesThoseThatWereHeld() {
        LocalDate saturday = LocalDate.of(2027, 5, 15);

        Participation ended =
                ParticipationChanges.apply(
                        confirmed(), confirmed().endWithAlliance(saturday).orElseThrow());

        assertThat(ended.stage()).isEqualTo(ParticipationStage.WITHDRAWN);
        assertThat(ended.published("a1").orElseThrow().state()).isEqualTo(ActionState.CANCELLED);
        assertThat(ended.published("a2").orElseThrow().state()).isEqualTo(ActionState.PUBLISHED);
        assertThat(ended.endWithAlliance(saturday)).isEmpty();
        assertThat(confirmed().endWithAlliance(LAST.plusDays(1))).isEmpty();
        assertThat(drafted().endWithAlliance(saturday)).isPresent();
        assertThat(confirmed().endWithCampaign(saturday)).isPresent();
    }

    private static ActionTime guideTime() {
        return guide().details().time();
    }

    private static RegistrationPolicy closed() {
        return alliance(CampaignStage.REGISTRATION_CLOSED);
    }

    private static void refused(String code, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }
}
