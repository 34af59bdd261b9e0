package de.buendnis.events.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.buendnis.contracts.events.CampaignMode;
import de.buendnis.events.campaign.CampaignHappening.Archived;
import de.buendnis.events.campaign.CampaignHappening.Cancelled;
import de.buendnis.events.campaign.CampaignHappening.DocumentingStarted;
import de.buendnis.events.campaign.CampaignHappening.RegistrationClosed;
import de.buendnis.events.campaign.CampaignHappening.RegistrationOpened;
import de.buendnis.events.campaign.CampaignHappening.Started;
import de.buendnis.platform.web.RuleViolation;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CampaignDetails DETAILS = details("2027-05-10", "2027-05-16");

    @Test
    void aYearGoesByItself() {
        Campaign campaign = at(CampaignStage.ANNOUNCED);

        campaign = due(campaign, "2026-11-01", RegistrationOpened.class);
        campaign = due(campaign, "2027-04-01", RegistrationClosed.class);
        campaign = due(campaign, "2027-05-10", Started.class);
        campaign = due(campaign, "2027-05-17", DocumentingStarted.class);
        campaign = due(campaign, "2027-11-16", Archived.class);

        assertThat(campaign.stage()).isEqualTo(CampaignStage.ARCHIVED);
        assertThat(campaign.due(LocalDate.of(2030, 1, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ANNOUNCED, 2026-10-31",
        "REGISTRATION_OPEN, 2027-03-31",
        "REGISTRATION_CLOSED, 2027-05-09",
        "RUNNING, 2027-05-16",
        "DOCUMENTING, 2027-11-15",
        "DRAFT, 2030-01-01",
        "CANCELLED, 2030-01-01"
    })
    void nothingHappensADayTooEarly(CampaignStage stage, LocalDate day) {
        assertThat(at(stage).due(day)).isEmpty();
    }

    @Test
    void aDraftIsNotOpenedByTheCalendar() {
        assertThat(at(CampaignStage.DRAFT).due(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void byHandTheRegistrationOpensAndClosesEarlier() {
        Campaign announced = at(CampaignStage.ANNOUNCED);

        Campaign open = Campaign.apply(announced, announced.openRegistration(day("2026-10-20")));
        Campaign closed = Campaign.apply(open, open.closeRegistration(day("2026-12-01")));

        assertThat(open.details().registrationFrom()).isEqualTo(day("2026-10-20"));
        assertThat(closed.details().registrationUntil()).isEqualTo(day("2026-12-01"));
        assertThat(closed.stage()).isEqualTo(CampaignStage.REGISTRATION_CLOSED);
    }

    @Test
    void aWindowThatIsOverIsNotOpenedByHand() {
        refused(
                "window-over",
                () -> at(CampaignStage.ANNOUNCED).openRegistration(day("2027-04-01")));
    }

    /** Every wish in every stage: which of them may be. */
    @ParameterizedTest
    @EnumSource(CampaignStage.class)
    void aWishIsGrantedInItsStageAlone(CampaignStage stage) {
        Map<CampaignStep, Consumer<Campaign>> wishes = new EnumMap<>(CampaignStep.class);
        wishes.put(CampaignStep.ANNOUNCE, Campaign::announce);
        wishes.put(CampaignStep.OPEN, campaign -> campaign.openRegistration(TODAY));
        wishes.put(CampaignStep.CLOSE, campaign -> campaign.closeRegistration(TODAY));
        wishes.put(CampaignStep.ARCHIVE, Campaign::archive);
        wishes.put(CampaignStep.CANCEL, campaign -> campaign.cancel("Sturm"));

        wishes.forEach(
                (step, wish) -> {
                    if (CampaignStep.at(stage).contains(step)) {
                        wish.accept(at(stage));
                    } else {
                        assertThatThrownBy(() -> wish.accept(at(stage)))
                                .as("%s in %s", step, stage)
                                .isInstanceOf(RuleViolation.class);
                    }
                });
    }

    @Test
    void whoCallsItOffSaysWhy() {
        refused("reason-missing", () -> at(CampaignStage.ANNOUNCED).cancel("  "));
        assertThat(at(CampaignStage.DRAFT).cancel(null)).isEqualTo(new Cancelled(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027 a", "Ü27", "-2027", "neu", "a/b"})
    void anAddressOfOtherCharactersIsRefused(String slug) {
        refused("slug-invalid", () -> Campaign.draft(slug, DETAILS));
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        refused("last-day-too-early", () -> details("2027-05-16", "2027-05-10"));
        refused("too-long", () -> details("2027-05-10", "2028-05-16"));
        refused(
                "registration-ends-too-early",
                () -> DETAILS.withRegistration(day("2027-03-01"), day("2027-02-28")));
        refused(
                "registration-ends-too-late",
                () -> DETAILS.withRegistration(day("2027-03-01"), day("2027-05-16")));
    }

    @Test
    void aTitleIsCleanedAndMayNotBeMissing() {
        assertThatThrownBy(() -> details(" \u200b ", "2027-05-10", "2027-05-16"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("title"));
    }

    @Test
    void confirmedActionsKeepTheDaysAsTheyAre() {
        assertThatThrownBy(
                        () ->
                                at(CampaignStage.REGISTRATION_OPEN)
                                        .describe(
                                                details("2027-05-12", "2027-05-16"),
                                                List.of("Ausstellung", "Familientag")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Ausstellung, Familientag");
    }

    @Test
    void whatHasBegunDoesNotBeginLater() {
        refused(
                "registration-fixed",
                () ->
                        at(CampaignStage.REGISTRATION_OPEN)
                                .describe(
                                        DETAILS.withRegistration(
                                                day("2026-12-01"), day("2027-03-31")),
                                        List.of()));
        refused(
                "registration-over",
                () ->
                        at(CampaignStage.REGISTRATION_CLOSED)
                                .describe(
                                        DETAILS.withRegistration(
                                                day("2026-11-01"), day("2027-04-30")),
                                        List.of()));
        refused(
                "first-day-fixed",
                () ->
                        at(CampaignStage.RUNNING)
                                .describe(details("2027-05-11", "2027-05-16"), List.of()));
        refused(
                "days-over",
                () ->
                        at(CampaignStage.DOCUMENTING)
                                .describe(details("2027-05-10", "2027-05-17"), List.of()));
        refused("over", () -> at(CampaignStage.ARCHIVED).describe(DETAILS, List.of()));
    }

    private static Campaign due(
            Campaign campaign, String day, Class<? extends CampaignHappening> expected) {
        CampaignHappening happening = campaign.due(day(day)).orElseThrow();
        assertThat(happening).isInstanceOf(expected);
        return Campaign.apply(campaign, happening);
    }

    private static Campaign at(CampaignStage stage) {
        return new Campaign("2027", DETAILS, stage, null);
    }

    private static CampaignDetails details(String first, String last) {
        return details("Aktionstag 2027", first, last);
    }

    private static CampaignDetails details(String title, String first, String last) {
        return new CampaignDetails(
                title,
                "Zeit für Familie",
                "",
                CampaignMode.ON_SITE,
                day(first),
                day(last),
                day("2026-11-01"),
                day("2027-03-31"));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void refused(String code, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }
}
