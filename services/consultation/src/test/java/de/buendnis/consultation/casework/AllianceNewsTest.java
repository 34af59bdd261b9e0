package de.buendnis.consultation.casework;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.consultation.ConsultationTest;
import de.buendnis.consultation.RegistryVoice;
import de.buendnis.consultation.casework.CaseQueries.Filter;
import de.buendnis.consultation.request.Contribution;
import de.buendnis.consultation.request.Origin;
import de.buendnis.consultation.request.Request;
import de.buendnis.consultation.request.RequestHappening;
import de.buendnis.consultation.request.RequestStage;
import de.buendnis.consultation.request.SampleRequests;
import de.buendnis.contracts.registry.AllianceChange;
import de.buendnis.contracts.registry.AllianceChangeKind;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.ResolutionAdopted;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Versioned;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;

/** What facts about alliances do to cases, told twice, late and between poison. */
@ConsultationTest
class AllianceNewsTest {

    private static final String NAME = "Lokales Bündnis für Familie Peine";

    @Autowired private AllianceNews news;
    @Autowired private CaseQueries cases;
    @Autowired private RegistryVoice registry;
    @Autowired private SampleRequests requests;
    @Autowired private Aggregates<Request, RequestHappening> stored;

    private String alliance;

    @BeforeEach
    void anAllianceOfItsOwn() {
        alliance = UUID.randomUUID().toString();
    }

    @Test
    void anAdoptedResolutionOpensOneCaseHoweverOftenItIsTold() {
        AllianceMessage adopted = adopted();

        registry.say(adopted);
        registry.say(adopted);
        // Late: the case does not mind what the registry told of an earlier version meanwhile.
        registry.say(fact(2, AllianceStage.PLANNING, AllianceChangeKind.DESCRIBED));

        soon().untilAsserted(() -> assertThat(of(alliance)).hasSize(1));
        news.react(adopted);
        assertThat(of(alliance)).hasSize(1);
        Request opened = of(alliance).getFirst().state();
        assertThat(opened.stage()).isEqualTo(RequestStage.RECEIVED);
        assertThat(opened.matter().origin()).isEqualTo(Origin.SYSTEM);
        assertThat(opened.handling().unit()).isEqualTo("fachberatung");
        assertThat(opened.thread().getFirst().text())
                .contains("Kreistag: Die Vorlage 2012/095 ist beschlossen", NAME);
    }

    @Test
    void aDraftIsLinkedToTheRequestItAroseFrom() {
        String request = requests.founders("Bündnis Ilsede");
        AllianceMessage takenIn = takenIn(request);

        registry.say(takenIn);
        registry.say(takenIn);

        soon().untilAsserted(
                        () ->
                                assertThat(stored.get(request).state().matter().allianceId())
                                        .isEqualTo(alliance));
        news.react(takenIn);
        assertThat(stored.get(request).version()).isEqualTo(2);
    }

    @Test
    void poisonAndUnknownRequestsHoldNothingUp() {
        registry.say(UUID.randomUUID().toString(), new byte[] {1, 2, 3});
        registry.say(takenIn(UUID.randomUUID().toString()));
        registry.say(republished());
        registry.say(
                fact(3, AllianceStage.RESOLUTION_ADOPTED, AllianceChangeKind.RESOLUTION_ADOPTED));

        soon().untilAsserted(() -> assertThat(of(alliance)).hasSize(1));
    }

    @Test
    void openCasesHearOnceThatTheirAllianceIsNoMore() {
        String one = requests.about(alliance);
        String two = requests.about(alliance);
        AllianceMessage dissolved = fact(9, AllianceStage.DISSOLVED, AllianceChangeKind.DISSOLVED);

        registry.say(dissolved);
        registry.say(dissolved);

        soon().untilAsserted(
                        () -> assertThat(notes(one)).containsExactly(NAME + " ist aufgelöst."));
        soon().untilAsserted(() -> assertThat(notes(two)).hasSize(1));
        news.react(dissolved);
        assertThat(notes(one)).hasSize(1);
    }

    @Test
    void aFoundingThatIsGivenUpIsNotedAndOthersAreLeftAlone() {
        String open = requests.about(alliance);
        String other = requests.about(UUID.randomUUID().toString());

        news.react(fact(3, AllianceStage.ABANDONED, AllianceChangeKind.ABANDONED));
        news.react(fact(4, AllianceStage.DORMANT, AllianceChangeKind.MARKED_DORMANT));

        assertThat(notes(open)).singleElement().asString().contains("aufgegeben");
        assertThat(notes(other)).isEmpty();
    }

    private AllianceMessage adopted() {
        AllianceMessage fact =
                fact(4, AllianceStage.RESOLUTION_ADOPTED, AllianceChangeKind.RESOLUTION_ADOPTED);
        return AllianceMessage.newBuilder(fact)
                .setChange(
                        AllianceChange.newBuilder(fact.getChange())
                                .setResolutionAdopted(
                                        new ResolutionAdopted("2012/095", "Kreistag", null))
                                .build())
                .build();
    }

    private AllianceMessage takenIn(String request) {
        AllianceMessage fact = fact(1, AllianceStage.PLANNING, AllianceChangeKind.TAKEN_IN);
        return AllianceMessage.newBuilder(fact)
                .setState(AllianceState.newBuilder(fact.getState()).setRequestId(request).build())
                .build();
    }

    private AllianceMessage republished() {
        AllianceMessage fact = fact(2, AllianceStage.PLANNING, AllianceChangeKind.UNKNOWN);
        return AllianceMessage.newBuilder(fact).setChange(null).build();
    }

    private AllianceMessage fact(long version, AllianceStage stage, AllianceChangeKind kind) {
        return RegistryVoice.fact(alliance, version, NAME, stage, kind);
    }

    private List<Versioned<Request>> of(String id) {
        return cases
                .list(
                        new Filter(Set.of(), null, null, false, null, List.of()),
                        Sort.by("_id"),
                        0,
                        1000)
                .stream()
                .filter(found -> id.equals(found.state().matter().allianceId()))
                .toList();
    }

    private List<String> notes(String request) {
        return stored.get(request).state().thread().stream()
                .filter(written -> written.kind() == Contribution.Kind.NOTE)
                .map(Contribution::text)
                .toList();
    }
}
