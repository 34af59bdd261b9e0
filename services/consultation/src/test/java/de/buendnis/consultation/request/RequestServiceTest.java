package de.buendnis.consultation.request;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.buendnis.consultation.ConsultationTest;
import de.buendnis.consultation.RegistryVoice;
import de.buendnis.consultation.desk.RequestType;
import de.buendnis.consultation.desk.Topic;
import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.consultation.ConsultationChangeKind;
import de.buendnis.contracts.consultation.ConsultationMessage;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.CommandRefused;
import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.mongo.Sweeps;
import de.buendnis.platform.testkit.TopicReader;
import de.buendnis.platform.web.input.MailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What requests leave behind: mails, messages, numbers; and what is erased. */
@ConsultationTest
class RequestServiceTest {

    @Autowired private RequestCommands commands;
    @Autowired private Aggregates<Request, RequestHappening> requests;
    @Autowired private RequestQueries queries;
    @Autowired private RequestMessages messages;
    @Autowired private RequestNumbers numbers;
    @Autowired private ErasedRequests erased;
    @Autowired private RegistryVoice registry;
    @Autowired private MongoOperations mongo;
    @Autowired private PageKeys keys;
    @Autowired private RequestDemo demo;

    private final String mail = UUID.randomUUID() + "@peine.example";

    @Test
    void theRequesterHearsOfEveryStepThatMatters() {
        String id = received();
        commands.take(byAdviser(id));
        commands.ask(byAdviser(id), "Seit wann planen Sie?");
        commands.reply(byRequester(id), "Seit Mai");
        commands.note(byAdviser(id), "Zuerst mit dem Kreis sprechen");
        commands.answer(byAdviser(id), "So gehen Sie vor.");
        commands.close(byAdviser(id));
        commands.reopen(byRequester(id), "Noch eine Frage");
        commands.close(byAdviser(id));

        String number = requests.get(id).state().number();
        soon().untilAsserted(
                        () ->
                                assertThat(subjects())
                                        .containsExactly(
                                                "Ihre Anfrage " + number,
                                                "Rückfrage zu " + number,
                                                "Antwort auf " + number,
                                                number + " ist abgeschlossen"));
    }

    @Test
    void whatTheSystemNotedMeanwhileDisturbsNobody() {
        String id = received();
        Command taking = upon(requests.get(id).version(), byAdviser(id));
        commands.link(command(id, Actor.system()), UUID.randomUUID().toString());

        assertThat(commands.take(taking).state().handling().assignee()).isNotNull();
        assertThat(commands.take(taking).version()).isEqualTo(3);
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsShownFirst() {
        String id = received();
        Command note = upon(requests.get(id).version(), byAdviser(id));
        commands.link(command(id, Actor.system()), UUID.randomUUID().toString());
        commands.reply(byRequester(id), "Noch etwas: Es eilt.");

        assertThatThrownBy(() -> commands.note(note, "Kein Grund zur Eile"))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.STALE_VERSION));
    }

    @Test
    void noMailRepeatsWhatWasTypedIntoTheForm() {
        Request request = Fixtures.received();
        RequestMails mails = new RequestMails("http://localhost:8080");
        String text =
                mails.about(
                                Request.receive(
                                        request.number(),
                                        request.matter(),
                                        Fixtures.REQUESTER,
                                        "Kaufen Sie hier",
                                        Fixtures.untaken()),
                                request)
                        .getFirst()
                        .text();

        assertThat(text)
                .contains("http://localhost:8080/beratung/anfrage/token-of-hers", "B-2026-0001")
                .doesNotContain("Kaufen", "Ronja");
    }

    @Test
    void othersHearWhatItIsAboutAndNothingOfThePeople() {
        String id = received();
        commands.take(byAdviser(id));
        commands.link(byAdviser(id), "an-alliance");

        soon().untilAsserted(() -> assertThat(published(id)).hasSize(3));
        List<ConsultationMessage> published = published(id);
        assertThat(published)
                .extracting(message -> Objects.requireNonNull(message.getChange()).getKind())
                .containsExactly(
                        ConsultationChangeKind.RECEIVED,
                        ConsultationChangeKind.ASSIGNED,
                        ConsultationChangeKind.LINKED_TO_ALLIANCE);
        assertThat(published.getFirst().getState().getFounders().getDistrictKey())
                .isEqualTo("03157");
        assertThat(published.getLast().getState().getAllianceId()).isEqualTo("an-alliance");
        assertThat(published.toString())
                .doesNotContain(mail, "Ronja", "Wir brauchen Rat.", "Fatma");
    }

    @Test
    void numbersAreNeverGivenTwice() {
        List<String> given =
                IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(none -> numbers.next(Fixtures.NOW))
                        .toList();

        assertThat(given).doesNotHaveDuplicates().allMatch(each -> each.matches("B-2026-\\d{4}"));
    }

    @Test
    void aNumberIsNotGivenAgainWhenItsRequestIsLost() {
        Instant nextYear = Fixtures.NOW.plus(Duration.ofDays(365));

        numbers.useUp("B-2027-0113");
        numbers.useUp("B-2027-0112");

        assertThat(numbers.next(nextYear)).isEqualTo("B-2027-0114");
    }

    @Test
    void aYearAfterItWasClosedNothingPersonalIsLeft() {
        String id = received();
        commands.take(byAdviser(id));
        commands.close(byAdviser(id));
        soon().until(() -> published(id).size() == 3);
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(370));
        var then = new RequestCommands(requests, numbers, null, later);

        new RequestCalendar(queries, then, later, new Sweeps()).turn();
        new RequestCalendar(queries, then, later, new Sweeps()).turn();
        soon().until(() -> published(id).size() == 4);

        assertThat(requests.get(id).state().isErased()).isTrue();
        assertThat(requests.get(id).version()).isEqualTo(4);
        soon().untilAsserted(
                        () -> {
                            erased.purge();
                            assertThat(stored(id)).doesNotContain(mail, "Ronja", "Rat.");
                        });
        assertThat(published(id).getLast().getState().getNumber())
                .isEqualTo(requests.get(id).state().number());
    }

    @Test
    void theDemoWaitsForItsAllianceAndIsTheSameHoweverOftenItIsLoaded() {
        assertThat(demo.load()).isFalse();
        assertThat(requests.find(RequestDemo.ID)).isEmpty();
        registry.published(RequestDemo.WITTENBERGE, "Lokales Bündnis für Familie Wittenberge");

        assertThat(demo.load()).isTrue();
        assertThat(demo.load()).isTrue();

        Versioned<Request> shown = requests.get(RequestDemo.ID);
        assertThat(shown.version()).isEqualTo(1);
        assertThat(shown.state().matter().topic()).isEqualTo(Topic.PUBLIC_RELATIONS);
    }

    private String received() {
        String id = UUID.randomUUID().toString();
        Matter matter =
                new Matter(
                        RequestType.FOUNDING_ADVICE,
                        Topic.FINDING_GOALS,
                        Origin.PUBLIC_FORM,
                        null,
                        Fixtures.founding().founders());
        return commands.receive(
                        byRequester(id),
                        matter,
                        new Requester("Ronja Beispiel", new MailAddress(mail), null, keys.next()),
                        "Wir brauchen Rat.")
                .id();
    }

    private List<String> subjects() {
        return mongo
                .find(Query.query(Criteria.where("to").is(mail)), Document.class, "mails")
                .stream()
                .map(row -> row.getString("subject"))
                .toList();
    }

    private String stored(String id) {
        return requests.get(id)
                + mongo.find(
                                Query.query(Criteria.where("aggregate").is(id)),
                                Document.class,
                                messages.collection() + ".history")
                        .toString();
    }

    private static List<ConsultationMessage> published(String id) {
        return TopicReader.messages("consultation.request", id, ConsultationMessage.class);
    }

    private static Command byRequester(String id) {
        return command(id, new Actor(ActorKind.VISITOR, "requester", "Anfragende Person"));
    }

    private static Command byAdviser(String id) {
        return command(id, new Actor(ActorKind.ADVISER, "fatma", "Fatma Beispiel"));
    }

    private static Command upon(long version, Command command) {
        return new Command(command.aggregateId(), version, command.commandId(), command.by());
    }

    private static Command command(String id, Actor by) {
        return new Command(id, null, UUID.randomUUID().toString(), by);
    }
}
