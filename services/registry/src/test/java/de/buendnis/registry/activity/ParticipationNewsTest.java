package de.buendnis.registry.activity;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static de.buendnis.registry.activity.EventsVoice.change;
import static de.buendnis.registry.activity.EventsVoice.confirmed;
import static de.buendnis.registry.activity.EventsVoice.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.buendnis.contracts.events.ParticipationChangeKind;
import de.buendnis.contracts.events.ParticipationMessage;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.platform.web.wording.GermanTimes;
import de.buendnis.registry.RegistryTest;
import de.buendnis.registry.alliance.Activities;
import de.buendnis.registry.alliance.SampleAlliances;
import de.buendnis.registry.contact.SampleContacts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of the facts of {@code events.participation}, on real Kafka and MongoDB. */
@RegistryTest
class ParticipationNewsTest {

    private static final String ZULETZT_AKTIV = "Zuletzt aktiv";

    @Autowired private SampleAlliances alliances;
    @Autowired private SampleContacts contacts;
    @Autowired private ParticipationNews news;
    @Autowired private Activities activities;
    @Autowired private MongoOperations mongo;
    @Autowired private MockMvc mvc;

    private EventsVoice events;
    private Instant now;
    private String alliance;
    private String one;
    private String two;

    @BeforeEach
    void anAllianceWithTwoCoordinators() {
        events = new EventsVoice();
        // Not before the service has started: earlier facts are none of its business.
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        alliance = alliances.active();
        one = contacts.coordinator(alliance);
        two = contacts.coordinator(alliance);
    }

    @AfterEach
    void fallSilent() {
        events.close();
    }

    @Test
    void eachDecisionIsMailedToEachCoordinatorOnceHoweverOftenItIsTold() {
        ParticipationMessage asked =
                fact(alliance, 3, change(ParticipationChangeKind.CHANGES_REQUESTED), now);
        ParticipationMessage agreed = fact(alliance, 5, confirmed(true), now);

        events.say(asked);
        events.say(agreed);
        events.say(asked);
        events.say(agreed);
        events.say(fact(alliance, 6, null, now));
        events.say(fact(alliance, 7, change(ParticipationChangeKind.ACTION_MOVED), now));
        events.say(fact(alliance, 8, change(ParticipationChangeKind.REJECTED), now));

        for (String address : List.of(one, two)) {
            soon().untilAsserted(
                            () ->
                                    assertThat(subjectsTo(address))
                                            .satisfiesExactlyInAnyOrder(
                                                    subject ->
                                                            assertThat(subject)
                                                                    .startsWith("Rückfrage"),
                                                    subject ->
                                                            assertThat(subject)
                                                                    .contains("bestätigt"),
                                                    subject ->
                                                            assertThat(subject)
                                                                    .contains("abgelehnt")));
        }
        assertThat(noted()).hasSize(1);
        assertThat(noted().getFirst().getString("_id"))
                .isEqualTo(agreed.getEnvelope().getEventId() + ":activity");
    }

    @Test
    void aLateFactIsNotedAndDoesNotTurnTheClockBack() throws Exception {
        Instant later = now.plus(Duration.ofDays(40));
        page(not(containsString(ZULETZT_AKTIV)));

        events.say(fact(alliance, 9, confirmed(false), later));
        events.say(fact(alliance, 4, confirmed(true), now));

        soon().untilAsserted(() -> assertThat(noted()).hasSize(2));
        assertThat(activities.latestOf(alliance).orElseThrow().at()).isEqualTo(later);
        page(containsString(ZULETZT_AKTIV));
        page(containsString(GermanTimes.day(later) + ", Teilnahme am Aktionstag bestätigt"));
    }

    @Test
    void whoJoinsBeforeAFactIsToldAgainDoesNotHaveOthersMailedTwice() {
        ParticipationMessage agreed = fact(alliance, 5, confirmed(true), now);
        news.react(agreed);
        String three = contacts.coordinator(alliance);

        news.react(agreed);

        for (String address : List.of(one, two, three)) {
            assertThat(subjectsTo(address)).hasSize(1);
        }
    }

    @Test
    void anAllianceNobodyKnowsHoldsNothingUp() {
        events.say(fact(UUID.randomUUID().toString(), 1, confirmed(true), now));
        events.say(fact(alliance, 1, confirmed(true), now));

        soon().untilAsserted(() -> assertThat(subjectsTo(one)).hasSize(1));
    }

    private void page(Matcher<String> text) throws Exception {
        mvc.perform(get("/verwaltung/buendnisse/{id}", alliance).with(Tokens.office()))
                .andExpect(status().isOk())
                .andExpect(content().string(text));
    }

    private List<Document> noted() {
        return mongo.find(
                Query.query(Criteria.where("allianceId").is(alliance)),
                Document.class,
                Activity.COLLECTION);
    }

    private List<String> subjectsTo(String address) {
        return mongo
                .find(Query.query(Criteria.where("to").is(address)), Document.class, "mails")
                .stream()
                .map(mail -> mail.getString("subject"))
                .filter(subject -> subject.contains("Aktionstag"))
                .toList();
    }
}
