package de.buendnis.portal.calendar;

import static de.buendnis.portal.SampleActions.MONDAY;
import static de.buendnis.portal.SampleActions.SATURDAY;
import static de.buendnis.portal.SampleActions.SUNDAY;
import static de.buendnis.portal.SampleActions.action;
import static de.buendnis.portal.SampleActions.campaign;
import static de.buendnis.portal.SampleActions.campaign2027;
import static de.buendnis.portal.SampleActions.exhibition;
import static de.buendnis.portal.SampleActions.participation;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.events.CampaignStage;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.portal.SampleAlliances;
import de.buendnis.portal.calendar.ActionCalendar.Lookup;
import de.buendnis.portal.directory.DirectoryParts;
import de.buendnis.portal.index.DirectIndex;
import de.buendnis.portal.index.IndexedTopic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActionCalendarTest {

    @TempDir Path folder;
    private IndexedTopic<AllianceMessage> alliances;
    private CampaignDocuments campaigns;
    private ParticipationDocuments participations;
    private DirectIndex index;
    private ActionCalendar calendar;

    @BeforeEach
    void open() {
        MessageCodec codec = new MessageCodec();
        alliances = DirectoryParts.alliances(codec);
        campaigns = new CampaignDocuments(codec);
        participations = new ParticipationDocuments(codec);
        index = new DirectIndex(folder, List.of(alliances, campaigns, participations));
        calendar =
                new ActionCalendar(
                        new ActionReader(
                                index.index(),
                                codec,
                                DirectoryParts.directory(index.index(), codec)));
        SampleAlliances.all().forEach(message -> index.publish(alliances, message));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void withoutCampaignsThereIsNothing() {
        assertThat(calendar.current()).isEmpty();
        assertThat(calendar.banner()).isEmpty();
        assertThat(calendar.feed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignStage.class,
            names = {"DRAFT", "UNKNOWN"})
    void whatIsNotAnnouncedIsHidden(CampaignStage stage) {
        index.publish(campaigns, campaign("c", 1, campaign2027(stage).build()));
        publish("ploen", 1, exhibition().build());

        assertThat(calendar.current()).isEmpty();
        assertThat(calendar.find("2027", "exhibition")).isInstanceOf(Lookup.Unknown.class);
        assertThat(calendar.feed()).isEmpty();
    }

    @Test
    void aDraftThatIsGivenUpStaysHidden() {
        index.publish(campaigns, campaign("c", 1, campaign2027(CampaignStage.CANCELLED).build()));
        assertThat(calendar.current()).isEmpty();

        publish("ploen", 1, exhibition().setState(LocalActionState.CANCELLED).build());
        assertThat(calendar.current()).isPresent();
        assertThat(calendar.banner()).as("nothing is under way").isEmpty();
        assertThat(calendar.feed()).as("calendars must learn of it").hasSize(1);
    }

    @Test
    void theCampaignUnderWayGoesBeforeOlderAndLaterOnes() {
        index.publish(campaigns, campaign("c", 1, campaign2027(CampaignStage.RUNNING).build()));
        index.publish(
                campaigns,
                campaign(
                        "next",
                        1,
                        campaign2027(CampaignStage.ANNOUNCED)
                                .setSlug("2028")
                                .setFirstDay(LocalDate.of(2028, 5, 8))
                                .setLastDay(LocalDate.of(2028, 5, 14))
                                .build()));
        assertThat(calendar.current().orElseThrow().slug()).isEqualTo("2027");

        index.publish(campaigns, campaign("c", 2, campaign2027(CampaignStage.ARCHIVED).build()));
        assertThat(calendar.current().orElseThrow().slug()).isEqualTo("2028");
    }

    @ParameterizedTest
    @CsvSource({"REGISTRATION_OPEN, 2027", "ANNOUNCED, 2027", "DOCUMENTING, 2028"})
    void ofTwoToComeTheSoonerGoesBeforeAndOfTwoThatAreOverTheLater(
            CampaignStage stage, String expected) {
        index.publish(campaigns, campaign("c", 1, campaign2027(stage).build()));
        index.publish(
                campaigns,
                campaign(
                        "d",
                        1,
                        campaign2027(stage)
                                .setSlug("2028")
                                .setFirstDay(LocalDate.of(2028, 5, 8))
                                .setLastDay(LocalDate.of(2028, 5, 14))
                                .build()));
        assertThat(calendar.current().orElseThrow().slug()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ANNOUNCED, 1", "ARCHIVED, 0"})
    void theFeedHasAllThatIsToComeAndOfTheRestTheLatest(CampaignStage stage, int expected) {
        index.publish(campaigns, campaign("c", 1, campaign2027(stage).build()));
        publish("ploen", 1, exhibition().build());
        for (int year = 2028; year < 2030; year++) {
            index.publish(
                    campaigns,
                    campaign(
                            "c" + year,
                            1,
                            campaign2027(CampaignStage.ANNOUNCED)
                                    .setSlug("" + year)
                                    .setFirstDay(LocalDate.of(year, 5, 8))
                                    .setLastDay(LocalDate.of(year, 5, 14))
                                    .build()));
        }
        assertThat(calendar.feed()).hasSize(expected);
    }

    @ParameterizedTest
    @EnumSource(LocalActionState.class)
    void anActionIsPublicOnceItWasPublished(LocalActionState state) {
        open2027();
        publish("ploen", 1, exhibition().setState(state).build());

        boolean hidden = state == LocalActionState.PLANNED || state == LocalActionState.UNKNOWN;
        assertThat(calendar.all()).hasSize(hidden ? 0 : 1);
    }

    @Test
    void actionsOfAlliancesThatAreNotPublicAreHiddenAndAppearWithThem() {
        open2027();
        publish("peine", 1, action("peine", "Fest in Peine", SATURDAY).build());
        publish("not-yet-known", 1, action("later", "Fest", SATURDAY).build());
        assertThat(calendar.all()).isEmpty();
        assertThat(calendar.find("2027", "peine")).isInstanceOf(Lookup.Unknown.class);

        AllianceState later =
                AllianceState.newBuilder(SampleAlliances.ploen()).setSlug("known-now").build();
        index.publish(alliances, SampleAlliances.message("not-yet-known", 1, later));
        assertThat(calendar.find("2027", "later")).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void anActionOfADissolvedAllianceIsGone() {
        open2027();
        publish("ploen", 1, exhibition().build());
        AllianceState dissolved =
                AllianceState.newBuilder(SampleAlliances.ploen())
                        .setStage(AllianceStage.DISSOLVED)
                        .build();
        index.publish(alliances, SampleAlliances.message("ploen", 9, dissolved));

        assertThat(calendar.all()).isEmpty();
        assertThat(calendar.find("2027", "exhibition")).isInstanceOf(Lookup.Gone.class);
        assertThat(calendar.find("2026", "exhibition")).isInstanceOf(Lookup.Unknown.class);
    }

    @Test
    void whatComesTwiceLateOrInAnyOrderEndsInTheSame() {
        List<ParticipationMessage> messages = new ArrayList<>();
        for (int version = 1; version <= 6; version++) {
            messages.add(
                    participation(
                            "c",
                            "ploen",
                            version,
                            exhibition().setTitle("Titel " + version).build()));
        }
        messages.addAll(List.copyOf(messages));
        Collections.shuffle(messages, new Random(15));
        // The campaign comes after its actions: topics are read side by side.
        messages.forEach(message -> index.publish(participations, message));
        open2027();

        assertThat(calendar.all().map(Action::title)).containsExactly("Titel 6");

        index.publish(
                participations,
                ParticipationMessage.newBuilder(participation("c", "ploen", 7))
                        .setState(null)
                        .build());
        index.publish(participations, messages.getFirst());
        assertThat(calendar.all()).as("erased").isEmpty();
    }

    @Test
    void figuresCountWhatTakesPlace() {
        open2027();
        publish(
                "ploen",
                1,
                exhibition().build(),
                action("market", "Markt", SATURDAY).setCity("plön ").build(),
                action("off", "Abgesagtes", SATURDAY)
                        .setCity("Lübeck")
                        .setState(LocalActionState.CANCELLED)
                        .build(),
                action("chat", "Plausch", SUNDAY).setOnline("https://chat.example").build());

        CampaignBanner banner = calendar.banner().orElseThrow();
        assertThat(banner.actions()).isEqualTo(3);
        assertThat(banner.places()).isEqualTo(1);
        assertThat(banner.bars()).extracting(DayBar::count).containsExactly(1, 1, 1, 1, 1, 2, 2);
        assertThat(banner.bars())
                .filteredOn(DayBar::best)
                .extracting(DayBar::day)
                .containsExactly(SATURDAY);
        assertThat(banner.bars().getFirst().link()).isEqualTo("/aktionstag#tag-2027-05-10");
    }

    @Test
    void theNextActionIsNeitherPastNorCancelled() {
        open2027();
        publish(
                "ploen",
                1,
                action("past", "Gestern", MONDAY).build(),
                action("off", "Abgesagt", MONDAY.plusDays(1))
                        .setState(LocalActionState.CANCELLED)
                        .build(),
                action("next", "Morgen", MONDAY.plusDays(2)).build(),
                action("later", "Später", SATURDAY).build());
        var ploen = calendar.all().findFirst().orElseThrow().alliance();

        assertThat(calendar.next(ploen, MONDAY.plusDays(1))).map(Action::title).contains("Morgen");
        assertThat(calendar.next(ploen, SUNDAY)).isEmpty();
    }

    private void open2027() {
        index.publish(
                campaigns, campaign("c", 1, campaign2027(CampaignStage.REGISTRATION_OPEN).build()));
    }

    private void publish(String alliance, long version, LocalAction... actions) {
        index.publish(participations, participation("c", alliance, version, actions));
    }
}
