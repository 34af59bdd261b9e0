package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.testkit.TestTopics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The office looks after what is parked, on a page and by programs. */
class OperationsTest {

    private static final TestTopics TOPICS = Garden.topics(OperationsTest.class);
    private static final String PAGE = "/verwaltung/betrieb/garden";
    private static final Readers.Greeting GREETING = new Readers.Greeting();

    private static Garden garden;
    private static MockMvcTester web;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        garden = Garden.openWithPages(TOPICS, List.of(GREETING));
        web = MockMvcTester.from(garden.pages());
    }

    @AfterAll
    static void close() {
        garden.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /verwaltung/betrieb/garden",
        "POST, /verwaltung/betrieb/garden/wiederholen?id=some",
        "POST, /verwaltung/betrieb/garden/alle-wiederholen?consumer=some",
        "GET, /verwaltung/betrieb/garden/geparkt?id=some",
        "POST, /verwaltung/betrieb/garden/geparkt/wiederholen?id=some",
        "POST, /verwaltung/betrieb/garden/geparkt/verwerfen?id=some",
        "POST, /verwaltung/betrieb/garden/veroeffentlichen?collection=plot",
        "POST, /verwaltung/betrieb/garden/mails/noch-einmal?id=some",
        "POST, /verwaltung/betrieb/garden/mails/angekommen?id=some"
    })
    void nobodyButTheOfficeMayDoThis(String method, String path) {
        var request = HttpMethod.valueOf(method);

        assertThat(web.method(request).uri(path).with(role("MEDIA"))).hasStatus(403);
        assertThat(web.method(request).uri(path)).hasStatus(403);
    }

    @Test
    void thePageShowsWhatIsParkedAndReplaysIt() {
        String parked = park();

        assertThat(web.get().uri(PAGE).with(office()))
                .hasStatusOk()
                .bodyText()
                .contains(id, "No greeting for", "Eintrag wiederholen", "Gesamten Bestand");
        assertThat(web.post().uri(PAGE + "/wiederholen").param("id", parked).with(office()))
                .hasRedirectedUrl(PAGE + "?erledigt=GESCHEITERT");
        assertThat(web.get().uri(PAGE + "?erledigt=GESCHEITERT").with(office()))
                .bodyText()
                .contains("Die Wiederholung ist gescheitert");

        GREETING.failing.clear();
        assertThat(web.post().uri(PAGE + "/wiederholen").param("id", parked).with(office()))
                .hasRedirectedUrl(PAGE + "?erledigt=WIEDERHOLT");
        assertThat(web.get().uri(PAGE + "?erledigt=WIEDERHOLT").with(office()))
                .bodyText()
                .contains("Die Datensätze sind jetzt verarbeitet.", "Nichts ist liegen geblieben");
        assertThat(GREETING.told).contains(PlotMessages.eventId(id, 1));
    }

    @Test
    void theWholeStockIsPublishedAgain() {
        garden.plots().create(command(id), new Plot.LaidOut(300));

        assertThat(
                        web.post()
                                .uri(PAGE + "/veroeffentlichen")
                                .param("collection", "plot")
                                .with(office()))
                .hasRedirectedUrl(PAGE + "?erledigt=VEROEFFENTLICHT");
    }

    @ParameterizedTest
    @CsvSource({"noch-einmal, GESENDET", "angekommen, ANGEKOMMEN"})
    void aMailThatWasUnderWayAtACrashIsShownUntilSomebodyDecides(String decision, String done) {
        String subject = "Betreff " + id;
        garden.bean(MailQueue.class)
                .enqueue(id, new Mail("gaertnerin@example.org", subject, "Text"));
        garden.bean(MongoOperations.class)
                .updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        Update.update("state", "UNCERTAIN"),
                        "mails");
        assertThat(web.get().uri(PAGE).with(office())).bodyText().contains(subject);

        assertThat(web.post().uri(PAGE + "/mails/" + decision).param("id", id).with(office()))
                .hasRedirectedUrl(PAGE + "?erledigt=" + done);
        assertThat(web.get().uri(PAGE).with(office())).bodyText().doesNotContain(subject);
    }

    private String park() {
        GREETING.failing.add(PlotMessages.eventId(id, 1));
        Sender.await(
                garden.bean(Sender.class)
                        .send(TOPICS.name(PlotType.TOPIC), id, 1, PlotMessages.leased(id, 1)));
        Parking parked = garden.bean(Parking.class);
        await().until(() -> parked.first("greeting", id).isPresent());
        return parked.first("greeting", id).orElseThrow().id();
    }

    private static RequestPostProcessor office() {
        return role("OFFICE");
    }

    private static RequestPostProcessor role(String role) {
        return (MockHttpServletRequest request) -> {
            request.addUserRole(role);
            return request;
        };
    }
}
