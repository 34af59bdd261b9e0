package de.buendnis.events.participation;

import static de.buendnis.events.participation.Fixtures.FIRST;
import static de.buendnis.events.participation.Fixtures.LAST;
import static de.buendnis.events.participation.Fixtures.NOW;
import static de.buendnis.events.participation.Fixtures.TODAY;
import static de.buendnis.events.participation.Fixtures.alliance;
import static de.buendnis.events.participation.Fixtures.asked;
import static de.buendnis.events.participation.Fixtures.confirmed;
import static de.buendnis.events.participation.Fixtures.days;
import static de.buendnis.events.participation.Fixtures.details;
import static de.buendnis.events.participation.Fixtures.drafted;
import static de.buendnis.events.participation.Fixtures.guide;
import static de.buendnis.events.participation.Fixtures.hours;
import static de.buendnis.events.participation.Fixtures.office;
import static de.buendnis.events.participation.Fixtures.on;
import static de.buendnis.events.participation.Fixtures.open;
import static de.buendnis.events.participation.Fixtures.ploen;
import static de.buendnis.events.participation.Fixtures.rejected;
import static de.buendnis.events.participation.Fixtures.submitted;
import static de.buendnis.events.participation.Fixtures.withTwo;
import static de.buendnis.events.participation.Fixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.events.campaign.CampaignStage;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.platform.web.RuleViolation;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a participation refuses, and until when. */
class ParticipationRulesTest {

    @ParameterizedTest
    @EnumSource(
            value = CampaignStage.class,
            names = {"REGISTRATION_CLOSED", "RUNNING"})
    void afterTheRegistrationTheOfficeAloneBegins(CampaignStage stage) {
        refused(
                "registration-closed",
                () -> Participation.draft("ploen", guide(), alliance(stage)));
        refused("registration-closed", () -> drafted().add(guide(), alliance(stage)));
        refused("registration-closed", () -> withTwo().submit(NOW, alliance(stage)));
        refused("registration-closed", () -> confirmed().edit(guide(), alliance(stage)));

        assertThat(Participation.draft("ploen", guide(), office(stage)).allianceId())
                .isEqualTo("ploen");
        assertThat(withTwo().submit(NOW, office(stage)).at()).isEqualTo(NOW);
    }

    @Test
    void whatWasHandedInInTimeIsFinishedAfterwards() {
        assertThat(asked().edit(guide(), closed()).action()).isEqualTo(guide());
        assertThat(asked().submit(NOW, closed()).at()).isEqualTo(NOW);
        assertThat(submitted().confirm(NOW, closed()).at()).isEqualTo(NOW);
    }

    @Test
    void whoIsPublicMovesAndCancelsAfterTheRegistration() {
        assertThat(confirmed().move("a2", hours(LAST, 10, 12), ploen(), closed()).actionId())
                .isEqualTo("a2");
        assertThat(confirmed().cancel("a2", null, FIRST).actionId()).isEqualTo("a2");
    }

    @Test
    void beforeItsAnnouncementAndAfterItsEndNobodyDoesAnything() {
        refused(
                "not-announced",
                () -> Participation.draft("ploen", guide(), office(CampaignStage.DRAFT)));
        refused(
                "registration-not-yet-open",
                () -> Participation.draft("ploen", guide(), alliance(CampaignStage.ANNOUNCED)));
        for (CampaignStage over :
                new CampaignStage[] {
                    CampaignStage.DOCUMENTING, CampaignStage.ARCHIVED, CampaignStage.CANCELLED
                }) {
            refused("campaign-over", () -> Participation.draft("ploen", guide(), office(over)));
            refused("campaign-over", () -> confirmed().withdraw(office(over)));
        }
        refused("campaign-over", () -> confirmed().withdraw(on(LAST.plusDays(1))));
    }

    @Test
    void anActionLiesWithinTheCampaign() {
        refused("outside-campaign", () -> add(days(FIRST.minusDays(1), FIRST)));
        refused("outside-campaign", () -> add(days(LAST, LAST.plusDays(1))));
        refused(
                "outside-campaign",
                () -> confirmed().move("a2", hours(LAST.plusDays(1), 10, 12), ploen(), open()));
    }

    @Test
    void anActionThatTheCampaignHasLeftBehindIsNotHandedIn() {
        RegistrationPolicy shorter =
                new RegistrationPolicy(
                        new CampaignTerms(
                                "c1",
                                "2027",
                                "Aktionstag 2027",
                                "",
                                CampaignMode.ON_SITE,
                                FIRST,
                                FIRST.plusDays(2),
                                TODAY,
                                FIRST,
                                CampaignStage.REGISTRATION_OPEN),
                        false,
                        TODAY);

        assertThatThrownBy(() -> withTwo().submit(NOW, shorter))
                .hasMessageContaining("Ausstellung");
        refused("action-outside-campaign", () -> submitted().confirm(NOW, shorter));
    }

    @Test
    void aDigitalCampaignNeedsAnAddress() {
        RegistrationPolicy digital =
                new RegistrationPolicy(
                        Fixtures.campaign(CampaignStage.REGISTRATION_OPEN, CampaignMode.DIGITAL),
                        false,
                        TODAY);

        refused("online-missing", () -> Participation.draft("ploen", guide(), digital));
    }

    @Test
    void wishesInTheWrongStageAreRefused() {
        refused("already-submitted", () -> submitted().submit(NOW, open()));
        refused("nothing-changed", () -> confirmed().submit(NOW, open()));
        refused("ended", () -> withdrawn().submit(NOW, open()));
        refused("ended", () -> withdrawn().add(guide(), open()));
        refused("ended", () -> rejected().edit(guide(), open()));
        refused("ended", () -> withdrawn().withdraw(open()));
        refused("not-submitted", () -> withTwo().confirm(NOW, open()));
        refused("not-submitted", () -> confirmed().reject("nein", NOW));
        refused(
                "not-submitted",
                () -> asked().requestChanges(new Remarks("Noch etwas", Map.of()), NOW));
        Participation guideAlone =
                ParticipationChanges.apply(confirmed(), confirmed().cancel("a1", null, TODAY));
        refused("nothing-to-withdraw", () -> guideAlone.withdraw(on(LAST)));
    }

    @Test
    void emptyWordsAreRefused() {
        refused(
                "remark-missing",
                () -> submitted().requestChanges(new Remarks(" ", Map.of("a1", " ")), NOW));
        refused("reason-missing", () -> submitted().reject(" ", NOW));
    }

    @Test
    void whatIsPublicIsNotRemovedButCalledOff() {
        refused("already-public", () -> confirmed().remove("a2", open()));
        assertThat(ParticipationChanges.apply(withTwo(), withTwo().remove("a2", open())).plan())
                .hasSize(1);
        Participation empty = ParticipationChanges.apply(drafted(), drafted().remove("a1", open()));
        refused("nothing-to-submit", () -> empty.submit(NOW, open()));
    }

    @Test
    void unknownActionsAreRefused() {
        refused("unknown-action", () -> withTwo().remove("x", open()));
        refused("unknown-action", () -> confirmed().cancel("x", null, TODAY));
        refused("unknown-action", () -> withTwo().cancel("a1", null, TODAY));
        refused(
                "unknown-action",
                () -> withTwo().edit(new PlannedAction("x", guide().details()), open()));
    }

    @Test
    void aMoveMovesSomething() {
        refused("not-moved", () -> confirmed().move("a2", guideTime(), ploen(), open()));
    }

    @Test
    void thirtyActionsAreEnough() {
        Participation full = drafted();
        for (int number : IntStream.range(2, 31).toArray()) {
            full =
                    ParticipationChanges.apply(
                            full,
                            full.add(new PlannedAction("a" + number, guide().details()), open()));
        }
        Participation thirty = full;

        refused(
                "too-many-actions",
                () -> thirty.add(new PlannedAction("a31", guide().details()), open()));
    }

    private static ActionTime guideTime() {
        return guide().details().time();
    }

    private static Object add(ActionTime time) {
        return drafted().add(new PlannedAction("a3", details("Drittes", time)), open());
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
