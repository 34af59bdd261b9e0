package de.buendnis.registry.alliance;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.consultation.ConsultationChange;
import de.buendnis.contracts.consultation.ConsultationChangeKind;
import de.buendnis.contracts.consultation.ConsultationMessage;
import de.buendnis.contracts.consultation.ConsultationState;
import de.buendnis.contracts.consultation.Founders;
import de.buendnis.contracts.registry.AllianceLevel;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.testkit.TopicReader;
import de.buendnis.platform.testkit.TopicWriter;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Browser.Page;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.registry.RegistryTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What people ask for on {@code consultation.request} becomes a draft, on real servers. */
@RegistryTest
class FoundersDraftsTest {

    private static final String TOPIC = "consultation.request";

    @Autowired private AllianceQueries queries;
    @Autowired private MockMvc mvc;

    private final TopicWriter topics = new TopicWriter();
    private String name;
    private String slug;

    @BeforeEach
    void aNameOfItsOwn() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        name = "Lokales Bündnis für Familie Probe " + mark;
        slug = "probe-" + mark;
    }

    @AfterEach
    void fallSilent() {
        topics.close();
    }

    @Test
    void aRequestBecomesOneDraftHoweverOftenItIsTold() {
        ConsultationMessage asked = asked(founders(null));

        say(asked);
        say(asked);
        say(fact(asked, 2, ConsultationChangeKind.ASSIGNED));
        say(fact(asked, 3, null));

        Versioned<Alliance> draft = draft(slug);
        Description description = draft.state().description();
        assertThat(draft.state().stage()).isEqualTo(AllianceStage.PLANNING);
        assertThat(description.level()).isEqualTo(AllianceLevel.UNKNOWN);
        assertThat(description.place().inWords()).isEqualTo("Probestadt");
        assertThat(description.request())
                .isEqualTo(
                        new FoundersRequest(asked.getEnvelope().getAggregateId(), "B-2026-0114"));
        // What came behind it on the same key has been read by the time that this draft is there.
        ConsultationMessage next = asked(founders("03157"));
        say(next);
        Description second = draft(slug + "-2").state().description();
        assertThat(second.place().land().name()).isEqualTo("NIEDERSACHSEN");
        assertThat(queries.bySlug(slug + "-3")).isEmpty();
        assertThat(told(draft.id()))
                .hasSize(1)
                .allSatisfy(
                        message ->
                                assertThat(message.getState().getRequestId())
                                        .isEqualTo(asked.getEnvelope().getAggregateId()));
    }

    @Test
    void poisonAndRequestsOfOthersHoldNothingUp() {
        topics.send(TOPIC, UUID.randomUUID().toString(), new byte[] {1, 2, 3});
        say(asked(null));
        say(asked(new Founders(name, "Probestadt", null, "kein Schlüssel", "Kreis Probe")));

        Place place = draft(slug).state().description().place();
        assertThat(place.districtKey()).isNull();
        assertThat(place.inWords()).isEqualTo("Probestadt, Kreis Probe");
    }

    @Test
    void theOfficeFillsInWhatFoundersDoNotKnow() {
        ConsultationMessage asked = asked(founders(null));
        say(asked);
        String page = "/verwaltung/buendnisse/" + draft(slug).id();
        Browser office = new Browser(mvc, Tokens.office());

        Page open = office.open(page);
        assertThat(open.text()).contains("Angaben ergänzen", "B-2026-0114", "noch nicht bekannt");
        assertThat(open.has("a[href$=/beratung/" + asked.getEnvelope().getAggregateId() + "]"))
                .isTrue();
        assertThat(open.has("a[href$=/gruendung]")).isFalse();

        Page form = office.open(page + "/angaben");
        assertThat(form.send().refusals()).containsKeys("level", "districtKey", "districtName");
        Page filled =
                form.type("level", "DISTRICT")
                        .type("districtName", "Landkreis Peine")
                        .type("districtKey", "03157")
                        .send();

        assertThat(filled.text()).contains("B-2026-0114", "Landkreis Peine");
        assertThat(filled.text()).doesNotContain("Angaben ergänzen");
        assertThat(filled.has("a[href$=/gruendung]")).isTrue();
    }

    private Founders founders(@Nullable String districtKey) {
        return new Founders(name, "Probestadt", "31224", districtKey, null);
    }

    private Versioned<Alliance> draft(String address) {
        soon().untilAsserted(() -> assertThat(queries.bySlug(address)).isPresent());
        return queries.bySlug(address).orElseThrow();
    }

    private static List<AllianceMessage> told(String id) {
        soon().untilAsserted(
                        () ->
                                assertThat(
                                                TopicReader.messages(
                                                        "registry.alliance",
                                                        id,
                                                        AllianceMessage.class))
                                        .isNotEmpty());
        return TopicReader.messages("registry.alliance", id, AllianceMessage.class);
    }

    private void say(ConsultationMessage message) {
        topics.send(TOPIC, message.getEnvelope().getAggregateId(), message);
    }

    private static ConsultationMessage asked(@Nullable Founders founders) {
        return message(UUID.randomUUID().toString(), 1, ConsultationChangeKind.RECEIVED, founders);
    }

    private static ConsultationMessage fact(
            ConsultationMessage about, long version, @Nullable ConsultationChangeKind kind) {
        return message(
                about.getEnvelope().getAggregateId(),
                version,
                kind,
                about.getState().getFounders());
    }

    private static ConsultationMessage message(
            String id,
            long version,
            @Nullable ConsultationChangeKind kind,
            @Nullable Founders founders) {
        return ConsultationMessage.newBuilder()
                .setEnvelope(
                        Envelope.newBuilder()
                                .setEventId(UUID.randomUUID().toString())
                                .setAggregateId(id)
                                .setVersion(version)
                                .setOccurredAt(Instant.now())
                                .setActor(ActorKind.VISITOR)
                                .build())
                .setChange(kind == null ? null : new ConsultationChange(kind))
                .setState(
                        ConsultationState.newBuilder()
                                .setNumber("B-2026-0114")
                                .setFounders(founders)
                                .build())
                .build();
    }
}
