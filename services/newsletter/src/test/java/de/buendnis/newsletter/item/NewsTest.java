package de.buendnis.newsletter.item;

import static de.buendnis.newsletter.NewsVoice.action;
import static de.buendnis.platform.testkit.TopicReader.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.events.CampaignChangeKind;
import de.buendnis.contracts.events.LocalAction;
import de.buendnis.contracts.events.LocalActionState;
import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.newsletter.NewsVoice;
import de.buendnis.newsletter.NewsletterTest;
import de.buendnis.newsletter.edition.ToldEditions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Items arise once, stay true, and are corrected once somebody has read them. */
@NewsletterTest
class NewsTest {

    private static final LocalAction WALK = action("walk", "Laufbuggy", LocalActionState.PUBLISHED);
    private static final LocalAction FAIR = action("fair", "Flohmarkt", LocalActionState.PUBLISHED);
    private static final LocalAction NO_FAIR =
            action("fair", "Flohmarkt", LocalActionState.CANCELLED);

    @Autowired private NewsVoice news;
    @Autowired private Items items;
    @Autowired private ItemStore store;
    @Autowired private ToldEditions editions;

    private String alliance;
    private String campaign;

    @BeforeEach
    void ofNobodyElse() {
        alliance = UUID.randomUUID().toString();
        campaign = UUID.randomUUID().toString();
    }

    @Test
    void aFoundingWaitsForThePortraitToBePublic() {
        String founded =
                news.alliance(alliance, 1, "Bündnis Peine", AllianceChangeKind.FOUNDED, false)
                        + ":item";

        soon().untilAsserted(
                        () ->
                                assertThat(proposal(founded).headline())
                                        .isEqualTo("Neu gegründet: Bündnis Peine"));
        assertThat(proposal(founded).isPublic()).isFalse();
        assertThat(proposal(founded).link()).isNull();

        String portrait = news.portrait(alliance, 2, "Bündnis Peine", true) + ":item";

        soon().untilAsserted(() -> assertThat(items.find(portrait)).isPresent());
        soon().untilAsserted(() -> assertThat(proposal(founded).isPublic()).isTrue());
        assertThat(proposal(founded).text()).contains("Plön, Kreis Plön, Schleswig-Holstein");
        assertThat(proposal(portrait).link()).isEqualTo("/buendnisse/s-" + alliance);
        assertThat(proposal(portrait).text()).isEqualTo("Wir machen Plön familienfreundlicher.");
    }

    @Test
    void aNewVersionOfAPortraitIsNoNewsAndUnreadableBytesHoldNothingUp() {
        news.poison("registry.alliance", alliance + "-poison");
        news.portrait(alliance, 1, "Bündnis Unna", false);
        String founded =
                news.alliance(alliance, 2, "Bündnis Unna", AllianceChangeKind.FOUNDED, true);

        soon().untilAsserted(
                        () ->
                                assertThat(store.ofAlliance(alliance))
                                        .extracting(Item::id)
                                        .containsExactly(founded + ":item"));
    }

    @Test
    void whatADormantAllianceDidIsNotToldUnlessItWasAlready() {
        String founded =
                news.alliance(alliance, 1, "Bündnis", AllianceChangeKind.FOUNDED, true) + ":item";
        String portrait = news.portrait(alliance, 2, "Bündnis", true) + ":item";
        soon().until(() -> items.find(portrait).isPresent());
        editions.tell(founded);

        news.alliance(alliance, 3, "Bündnis", AllianceChangeKind.MARKED_DORMANT, false);

        soon().untilAsserted(() -> assertThat(proposal(portrait).dropped()).isNotNull());
        assertThat(proposal(founded).dropped()).isNull();
    }

    @Test
    void aDormancyThatIsToldAgainDropsNothingOfTheTimeAfterIt() {
        AllianceMessage asleep = news.dormancy(alliance, 3, "Bündnis");
        news.alliance(alliance, 4, "Bündnis", AllianceChangeKind.WOKEN, true);
        String portrait = news.portrait(alliance, 5, "Bündnis", true) + ":item";
        soon().until(() -> items.find(portrait).isPresent());

        news.say(asleep);
        String later =
                news.alliance(alliance, 6, "Bündnis", AllianceChangeKind.FOUNDED, true) + ":item";

        soon().until(() -> items.find(later).isPresent());
        assertThat(proposal(portrait).dropped()).isNull();
    }

    @Test
    void registrationIsNewsUntilItCloses() {
        String opened =
                news.campaign(campaign, 1, CampaignChangeKind.REGISTRATION_OPENED) + ":item";
        soon().untilAsserted(
                        () ->
                                assertThat(proposal(opened).text())
                                        .contains("„Zeit für Familie“", "31.\u00a0März 2027"));

        news.campaign(campaign, 2, CampaignChangeKind.REGISTRATION_CLOSED);

        soon().untilAsserted(() -> assertThat(proposal(opened).dropped()).isNotNull());
    }

    @Test
    void confirmedActionsAreOneItemHoweverOftenTheFactIsTold() {
        ParticipationMessage message = confirmed(2, WALK, FAIR);
        news.say(message);
        news.say(message);

        soon().untilAsserted(() -> assertThat(of(ItemKind.ACTIONS_CONFIRMED)).hasSize(1));
        // The names come on topics of their own.
        assertThat(proposal(of(ItemKind.ACTIONS_CONFIRMED).getFirst().id()).isPublic()).isFalse();
        news.portrait(alliance, 1, "Bündnis Plön", true);
        news.campaign(campaign, 1, CampaignChangeKind.ANNOUNCED);
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                proposal(
                                                                of(ItemKind.ACTIONS_CONFIRMED)
                                                                        .getFirst()
                                                                        .id())
                                                        .text())
                                        .contains("Bündnis Plön", "– Laufbuggy", "– Flohmarkt"));
        assertThat(of(ItemKind.ACTIONS_CONFIRMED)).hasSize(1);
    }

    @Test
    void whatNobodyHasReadFollowsEveryChangeAndNoneThatComesLate() {
        ParticipationMessage first = confirmed(2, WALK, FAIR);
        participation(3, ParticipationChangeKind.ACTION_CANCELLED, WALK, NO_FAIR);
        news.say(first);
        participation(
                4,
                ParticipationChangeKind.ACTION_MOVED,
                action("walk", "Laufbuggy am See", LocalActionState.PUBLISHED),
                NO_FAIR);

        soon().untilAsserted(
                        () ->
                                assertThat(of(ItemKind.ACTIONS_CONFIRMED))
                                        .singleElement()
                                        .extracting(item -> item.actions().getFirst().title())
                                        .isEqualTo("Laufbuggy am See"));
        assertThat(of(ItemKind.ACTIONS_CONFIRMED).getFirst().actionIds()).containsExactly("walk");

        participation(
                5,
                ParticipationChangeKind.WITHDRAWN,
                action("walk", "Laufbuggy am See", LocalActionState.CANCELLED),
                NO_FAIR);

        soon().untilAsserted(
                        () ->
                                assertThat(of(ItemKind.ACTIONS_CONFIRMED).getFirst().dropped())
                                        .isEqualTo(DropReason.NOTHING_LEFT));
        assertThat(of(ItemKind.ACTIONS_CANCELLED)).isEmpty();
    }

    @Test
    void aFactThatIsToldAgainUndoesNothingThatCameLater() {
        ParticipationMessage submitted = participation(1, ParticipationChangeKind.SUBMITTED);
        String item = itemOf(confirmed(2, WALK));

        news.say(submitted);
        participation(
                3,
                ParticipationChangeKind.ACTION_MOVED,
                action("walk", "Laufbuggy am See", LocalActionState.PUBLISHED));

        soon().untilAsserted(
                        () ->
                                assertThat(store.find(item).orElseThrow().actions())
                                        .singleElement()
                                        .extracting(TellableAction::title)
                                        .isEqualTo("Laufbuggy am See"));
        assertThat(proposal(item).dropped()).isNull();
    }

    @Test
    void whatSomebodyHasReadIsCorrectedOnce() {
        String item = itemOf(confirmed(2, WALK, FAIR));
        editions.tell(item);

        ParticipationMessage cancelled =
                participation(3, ParticipationChangeKind.ACTION_CANCELLED, WALK, NO_FAIR);
        news.say(cancelled);
        participation(4, ParticipationChangeKind.WITHDRAWN, WALK, NO_FAIR);

        soon().untilAsserted(
                        () ->
                                assertThat(of(ItemKind.ACTIONS_CANCELLED))
                                        .singleElement()
                                        .satisfies(
                                                correction ->
                                                        assertThat(correction.actionIds())
                                                                .containsExactly("fair")));
        Proposal correction = proposal(of(ItemKind.ACTIONS_CANCELLED).getFirst().id());
        assertThat(correction.headline()).isEqualTo("Abgesagt: Flohmarkt");
        assertThat(correction.isPublic()).isTrue();
        assertThat(of(ItemKind.ACTIONS_CONFIRMED).getFirst().actionIds()).contains("fair");
    }

    @Test
    void anActionThatComesLaterIsNewsAgain() {
        editions.tell(itemOf(confirmed(2, WALK)));

        String second = itemOf(confirmed(5, WALK, FAIR));

        assertThat(store.find(second).orElseThrow().actionIds()).containsExactly("fair");
    }

    @Test
    void aCancelledCampaignIsOneCorrectionForAllOfIt() {
        editions.tell(itemOf(confirmed(2, WALK)));

        String cancelled = news.campaign(campaign, 9, CampaignChangeKind.CANCELLED) + ":item";

        soon().untilAsserted(
                        () ->
                                assertThat(proposal(cancelled).headline())
                                        .isEqualTo("Aktionstag 2027 abgesagt"));
    }

    private ParticipationMessage confirmed(long version, LocalAction... actions) {
        return participation(version, ParticipationChangeKind.CONFIRMED, actions);
    }

    private ParticipationMessage participation(
            long version, ParticipationChangeKind kind, LocalAction... actions) {
        return news.participation(campaign, alliance, version, kind, actions);
    }

    private String itemOf(ParticipationMessage message) {
        String id = message.getEnvelope().getEventId() + ":item";
        soon().until(() -> items.find(id).isPresent());
        return id;
    }

    private Proposal proposal(String id) {
        return items.find(id).orElseThrow(() -> new AssertionError("No item " + id));
    }

    private List<Item> of(ItemKind kind) {
        return store.ofParticipation(campaign, alliance).stream()
                .filter(item -> item.kind() == kind)
                .toList();
    }
}
