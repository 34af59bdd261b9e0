package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.mail.MailQueue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;

/** The office looks after what is parked, on a page and by programs. */
class OperationsTest {

    private static final String PAGE = OfficeDesk.PAGE;

    @RegisterExtension static final OfficeDesk DESK = new OfficeDesk(OperationsTest.class);

    private final String id = UUID.randomUUID().toString();

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

        assertThat(DESK.web().method(request).uri(path).with(OfficeDesk.as("MEDIA")))
                .hasStatus(403);
        assertThat(DESK.web().method(request).uri(path)).hasStatus(403);
    }

    @Test
    void thePageShowsWhatIsParkedAndReplaysIt() {
        String parked = park();

        assertThat(DESK.get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(id, "No greeting for", "Eintrag wiederholen", "Gesamten Bestand");
        assertThat(DESK.post(PAGE + "/wiederholen").param("id", parked))
                .hasRedirectedUrl(PAGE + "?erledigt=GESCHEITERT");
        assertThat(DESK.get(PAGE + "?erledigt=GESCHEITERT"))
                .bodyText()
                .contains("Die Wiederholung ist gescheitert");

        DESK.greeting.failing.clear();
        assertThat(DESK.post(PAGE + "/wiederholen").param("id", parked))
                .hasRedirectedUrl(PAGE + "?erledigt=WIEDERHOLT");
        assertThat(DESK.get(PAGE + "?erledigt=WIEDERHOLT"))
                .bodyText()
                .contains("Die Datensätze sind jetzt verarbeitet.", "Nichts ist liegen geblieben");
        assertThat(DESK.greeting.told).contains(PlotMessages.eventId(id, 1));
    }

    @Test
    void theWholeStockIsPublishedAgain() {
        DESK.garden().plots().create(command(id), new Plot.LaidOut(300));

        assertThat(DESK.post(PAGE + "/veroeffentlichen").param("collection", "plot"))
                .hasRedirectedUrl(PAGE + "?erledigt=VEROEFFENTLICHT");
    }

    @ParameterizedTest
    @CsvSource({"noch-einmal, GESENDET", "angekommen, ANGEKOMMEN"})
    void aMailThatWasUnderWayAtACrashIsShownUntilSomebodyDecides(String decision, String done) {
        String subject = "Betreff " + id;
        DESK.garden()
                .bean(MailQueue.class)
                .enqueue(id, new Mail("gaertnerin@example.org", subject, "Text"));
        DESK.garden()
                .bean(MongoOperations.class)
                .updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        Update.update("state", "UNCERTAIN"),
                        "mails");
        assertThat(DESK.get(PAGE)).bodyText().contains(subject);

        assertThat(DESK.post(PAGE + "/mails/" + decision).param("id", id))
                .hasRedirectedUrl(PAGE + "?erledigt=" + done);
        assertThat(DESK.get(PAGE)).bodyText().doesNotContain(subject);
    }

    private String park() {
        DESK.greeting.failing.add(PlotMessages.eventId(id, 1));
        DESK.record(id, PlotMessages.leased(id, 1));
        Parking parked = DESK.parking();
        await().until(() -> parked.first("greeting", id).isPresent());
        return parked.first("greeting", id).orElseThrow().id();
    }
}
