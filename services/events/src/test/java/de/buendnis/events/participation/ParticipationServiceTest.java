package de.buendnis.events.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.contracts.registry.AllianceChange;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.events.EventsTest;
import de.buendnis.events.RegistryVoice;
import de.buendnis.events.alliance.Alliances;
import de.buendnis.events.campaign.CampaignTerms;
import de.buendnis.events.campaign.SampleCampaigns;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.testkit.TopicReader;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.browser.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Commands, views, reactions and what waits, on real Kafka and MongoDB. */
@EventsTest
class ParticipationServiceTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Autowired private ParticipationCommands commands;
    @Autowired private Aggregates<Participation, ParticipationHappening> participations;
    @Autowired private ParticipationQueries queries;
    @Autowired private Alliances alliances;
    @Autowired private SampleCampaigns samples;
    @Autowired private RegistryVoice registry;
    @Autowired private MockMvc mvc;

    @Test
    void aDoubleClickAddsOneActionAndASecondParticipationIsTheSameOne() {
        Registration who = who(samples.open());
        Command first = command(who);

        commands.add(first, who, action("a1"));
        commands.add(first, who, action("a1"));
        commands.add(command(who), who, action("a2"));

        assertThat(participations.get(who.id()).state().plan())
                .extracting(PlannedAction::id)
                .containsExactly("a1", "a2");
    }

    @Test
    void theFactsAreToldInTheirOrder() {
        Registration who = confirmed(samples.open());
        commands.cancel(command(who), "a1", "Regen");

        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(told(who))
                                        .extracting(message -> message.getChange().getKind())
                                        .containsExactly(
                                                ParticipationChangeKind.DRAFTED,
                                                ParticipationChangeKind.SUBMITTED,
                                                ParticipationChangeKind.CONFIRMED,
                                                ParticipationChangeKind.ACTION_CANCELLED));
    }

    @Test
    void aDormantAllianceIsRefusedAndAnUnknownContactToo() {
        CampaignTerms campaign = samples.open();
        String id = registry.active("Bündnis Musterstadt");
        registry.alliance(
                id,
                2,
                "Bündnis Musterstadt",
                AllianceStage.DORMANT,
                AllianceChangeKind.MARKED_DORMANT);
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(alliances.find(id).orElseThrow().isActive()).isFalse());
        Registration dormant = new Registration(campaign, alliances.find(id).orElseThrow(), false);
        Registration other = who(campaign);
        String foreign = registry.contact(dormant.alliance().id(), "Büro", "b@ploen.example");

        refused("alliance-not-active", () -> commands.add(command(dormant), dormant, action("a1")));
        refused(
                "contact-unknown",
                () ->
                        commands.add(
                                command(other),
                                other,
                                new PlannedAction(
                                        "a1",
                                        new ActionDetails(
                                                "Wegweiser",
                                                "Text",
                                                action("a1").details().time(),
                                                Fixtures.ploen(),
                                                null,
                                                null,
                                                new RegistrationContact.OfAlliance(foreign)))));
        assertThat(participations.find(other.id())).isEmpty();
    }

    @Test
    void anAllianceThatGoesDormantTakesItsActionsWithItOnce() {
        Registration who = confirmed(samples.open());
        var message =
                AllianceMessage.newBuilder()
                        .setEnvelope(RegistryVoice.envelope(who.alliance().id(), 2))
                        .setChange(
                                AllianceChange.newBuilder()
                                        .setKind(AllianceChangeKind.MARKED_DORMANT)
                                        .build())
                        .setState(RegistryVoice.state("Bündnis", AllianceStage.DORMANT))
                        .build();

        registry.send("registry.alliance", who.alliance().id(), message);
        registry.send("registry.alliance", who.alliance().id(), message);

        await().atMost(LONG).untilAsserted(() -> assertThat(stage(who)).isEqualTo(ended()));
        assertThat(participations.get(who.id()).state().published())
                .extracting(PublishedAction::state)
                .containsOnly(ActionState.CANCELLED);
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(told(who))
                                        .filteredOn(
                                                fact ->
                                                        fact.getChange().getKind()
                                                                == ParticipationChangeKind
                                                                        .ENDED_WITH_ALLIANCE)
                                        .hasSize(1));
    }

    @Test
    void aCancelledCampaignTakesAllParticipationsWithIt() {
        CampaignTerms campaign = samples.open();
        Registration one = confirmed(campaign);
        Registration two = who(campaign);
        commands.add(command(two), two, action("a1"));

        samples.cancel(campaign);

        await().atMost(LONG).untilAsserted(() -> assertThat(stage(one)).isEqualTo(ended()));
        await().atMost(LONG).untilAsserted(() -> assertThat(stage(two)).isEqualTo(ended()));
        assertThat(queries.countActions(campaign.id(), ActionState.CANCELLED)).isEqualTo(1);
    }

    @Test
    void lateAndPoisonousMessagesDoTheViewNoHarm() {
        String id = registry.active("Bündnis alt");
        registry.alliance(id, 5, "Bündnis neu", AllianceStage.ACTIVE, AllianceChangeKind.DESCRIBED);
        registry.alliance(
                id, 3, "Bündnis mittel", AllianceStage.ACTIVE, AllianceChangeKind.DESCRIBED);
        registry.send("registry.alliance", id, new byte[] {1, 2, 3});
        String after = registry.active("Bündnis danach");

        assertThat(alliances.find(after)).isPresent();
        await().atMost(LONG)
                .untilAsserted(
                        () ->
                                assertThat(alliances.find(id).orElseThrow().name())
                                        .isEqualTo("Bündnis neu"));
    }

    @Test
    void anErasedContactIsGone() {
        String alliance = registry.active("Bündnis mit Kontakt");
        String contact = registry.contact(alliance, "Koordination", "koordination@ploen.example");

        registry.erased(contact);

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(alliances.contacts(alliance)).isEmpty());
    }

    @Test
    void confirmedActionsHoldTheCampaignsDaysAndAreHeldWhenTheyAreOver() {
        CampaignTerms campaign = samples.open();
        String id = confirmed(campaign).id();

        assertThat(queries.outside(campaign.id(), campaign.firstDay(), campaign.lastDay()))
                .isEmpty();
        assertThat(
                        queries.outside(
                                campaign.id(), campaign.firstDay().plusDays(1), campaign.lastDay()))
                .containsExactly("Ausstellung");
        assertThat(queries.idsOfHeld(campaign.lastDay())).doesNotContain(id);
        assertThat(queries.idsOfHeld(campaign.lastDay().plusDays(1))).contains(id);
    }

    @Test
    void theOfficeReviewsWhatWasHandedIn() throws Exception {
        Registration who = who(samples.open());
        commands.add(command(who), who, action("a1"));
        String link =
                "/verwaltung/aktionstage/%s/teilnahmen/%s"
                        .formatted(who.campaign().slug(), who.alliance().id());

        waiting(Tokens.office()).andExpect(jsonPath("$.tasks[*].link", not(hasItem(link))));
        commands.submit(command(who), who);

        waiting(Tokens.office()).andExpect(jsonPath("$.tasks[*].link", hasItem(link)));
        waiting(Tokens.media()).andExpect(jsonPath("$.tasks[*].link", hasItem(link)));
    }

    @Test
    void strangersAndThoseOfNothingHearNothing() throws Exception {
        mvc.perform(get("/internal/waiting")).andExpect(status().isUnauthorized());
        waiting(Tokens.coordinatorOf("nobody")).andExpect(jsonPath("$.count").value(0));
    }

    @Test
    void anOpenRegistrationWaitsForTheCoordinatorUntilSomethingIsHandedIn() throws Exception {
        Registration who = who(samples.openNext());
        RequestPostProcessor coordinator = Tokens.coordinatorOf(who.alliance().id());

        waiting(coordinator)
                .andExpect(jsonPath("$.tasks[0].action").value("Anmelden"))
                .andExpect(jsonPath("$.tasks[0].dueAt").isString());
        commands.add(command(who), who, action("a1"));
        waiting(coordinator).andExpect(jsonPath("$.tasks[0].action").value("Ansehen"));
        commands.submit(command(who), who);
        waiting(coordinator).andExpect(jsonPath("$.count").value(0));
        commands.requestChanges(command(who), new Remarks("Um wie viel Uhr?", Map.of()));
        waiting(coordinator)
                .andExpect(jsonPath("$.tasks[0].action").value("Überarbeiten"))
                .andExpect(
                        jsonPath("$.tasks[0].detail")
                                .value("Die Servicestelle hat eine Rückfrage"));
    }

    private ResultActions waiting(RequestPostProcessor visitor) throws Exception {
        return mvc.perform(get("/internal/waiting").with(visitor)).andExpect(status().isOk());
    }

    private List<ParticipationMessage> told(Registration who) {
        return TopicReader.messages("events.participation", who.id(), ParticipationMessage.class);
    }

    private ParticipationStage stage(Registration who) {
        return participations.get(who.id()).state().stage();
    }

    private static ParticipationStage ended() {
        return ParticipationStage.WITHDRAWN;
    }

    private Registration confirmed(CampaignTerms campaign) {
        Registration who = who(campaign);
        commands.add(command(who), who, action("a1"));
        commands.submit(command(who), who);
        commands.confirm(command(who), who);
        return who;
    }

    private Registration who(CampaignTerms campaign) {
        String id = registry.active("Bündnis " + UUID.randomUUID());
        return new Registration(campaign, alliances.find(id).orElseThrow(), false);
    }

    private PlannedAction action(String id) {
        return new PlannedAction(
                id,
                Fixtures.details(
                        "Ausstellung",
                        Fixtures.days(samples.firstDay(), samples.firstDay().plusDays(6))));
    }

    private static Command command(Registration who) {
        return new Command(who.id(), null, UUID.randomUUID().toString(), Actor.system());
    }

    private static void refused(String code, ThrowingCallable wish) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }
}
