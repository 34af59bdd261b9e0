package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.testkit.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The office and what could not be read or done: one by one, and all after a mistake is mended. */
class ParkedRecordsTest {

    private static final TestTopics TOPICS = Garden.topics(ParkedRecordsTest.class);
    private static final String LIST = "/verwaltung/betrieb/garden";
    private static final String RECORD = LIST + "/geparkt";
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

    @AfterEach
    void mend() {
        SecurityContextHolder.clearContext();
        GREETING.stumblesOverVacated = false;
        garden.mongo().dropCollection(ParkedRecord.class);
    }

    @Test
    void afterAMistakeIsMendedAllOfAKeyIsDoneInOrder() {
        List<String> events = stumble(5);
        ParkedRecord first = parked().getFirst();

        assertThat(web.get().uri(LIST).with(office()))
                .bodyText()
                .contains("Nobody lives there any more", "wartet auf einen früheren Datensatz")
                .contains("Alle von greeting wiederholen (3)");
        assertThat(web.get().uri(RECORD).param("id", first.id()).with(office()))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody lives there any more", "3 Datensätze geparkt")
                .contains("change.kind", "VACATED", "state.squareMetres", "Nur diesen wiederholen");
        assertThat(replay(LIST + "/wiederholen", first.id())).isEqualTo("GESCHEITERT");
        assertThat(told(events)).isEqualTo(events.subList(0, 2));
        assertThat(parked()).hasSize(3);

        GREETING.stumblesOverVacated = false;
        assertThat(replay(LIST + "/wiederholen", first.id())).isEqualTo("WIEDERHOLT");
        assertThat(told(events)).isEqualTo(events);
        assertThat(parked()).isEmpty();
    }

    @Test
    void oneByOneTheFirstOfAKeyComesFirst() {
        List<String> events = stumble(5);
        List<ParkedRecord> parked = parked();
        GREETING.stumblesOverVacated = false;

        assertThat(web.get().uri(RECORD).param("id", parked.get(1).id()).with(office()))
                .bodyText()
                .contains("kommt zuerst")
                .doesNotContain("Nur diesen wiederholen");
        assertThat(replay(RECORD + "/wiederholen", parked.get(1).id())).isEqualTo("GESCHEITERT");
        for (ParkedRecord record : parked) {
            assertThat(web.get().uri(RECORD).param("id", record.id()).with(office()))
                    .bodyText()
                    .contains(record.error() == null ? "der erledigt ist" : record.error());
            assertThat(replay(RECORD + "/wiederholen", record.id())).isEqualTo("WIEDERHOLT");
        }
        assertThat(told(events)).isEqualTo(events);
    }

    @Test
    void allOfAConsumerAreDoneAtOnce() {
        stumble(3);
        GREETING.stumblesOverVacated = false;

        assertThat(
                        web.post()
                                .uri(LIST + "/alle-wiederholen")
                                .param("consumer", "greeting")
                                .with(office()))
                .hasRedirectedUrl(LIST + "?erledigt=WIEDERHOLT");
        assertThat(garden.bean(Parking.class).count()).isZero();
    }

    @Test
    void poisonIsShownAsSuchAndDiscardedWithAReason() {
        Sender.await(
                garden.bean(Sender.class)
                        .send(TOPICS.name(PlotType.TOPIC), id, 1, "poison".getBytes(UTF_8)));
        await().until(() -> parked().size() == 1);
        String poison = parked().getFirst().id();

        assertThat(web.get().uri(RECORD).param("id", poison).with(office()))
                .bodyText()
                .contains("Der Inhalt ist nicht lesbar", "70 6f 69 73 6f 6e");
        assertThat(discard(poison, " "))
                .hasStatus(422)
                .bodyText()
                .contains("Fehler: Geparkter Datensatz", "Schreiben Sie, warum");
        assertThat(discard(poison, "Von Hand eingespielt"))
                .hasRedirectedUrl(LIST + "?erledigt=VERWORFEN");

        assertThat(web.get().uri(LIST).with(office()))
                .bodyText()
                .contains("Frau Grün: Von Hand eingespielt", "Nichts ist liegen geblieben");
        assertThat(web.get().uri(RECORD).param("id", poison).with(office())).hasStatus(404);
    }

    @Test
    void manyRecordsFillPages() {
        IntStream.rangeClosed(1, 60)
                .forEach(
                        number ->
                                garden.mongo()
                                        .insert(
                                                ParkedRecord.of(
                                                        "greeting",
                                                        record(number),
                                                        Instant.now(),
                                                        "IllegalStateException: full")));

        assertThat(web.get().uri(LIST).with(office()))
                .bodyText()
                .contains("plot-1<", "plot-25<", "Nächste Seite")
                .doesNotContain("plot-26<");
        assertThat(web.get().uri(LIST + "?seite=3").with(office()))
                .bodyText()
                .contains("plot-51<", "plot-60<")
                .doesNotContain("plot-50<");
    }

    private static ConsumerRecord<String, byte[]> record(int number) {
        return new ConsumerRecord<>(
                "garden.plot", 0, number, "plot-" + number, PlotMessages.leased("plot", 1));
    }

    /** Writes so many versions; the third is one that the reaction stumbles over. */
    private List<String> stumble(int versions) {
        GREETING.stumblesOverVacated = true;
        List<String> events =
                IntStream.range(0, versions).mapToObj(one -> UUID.randomUUID().toString()).toList();
        garden.plots().create(command(id, events.getFirst()), new Plot.LaidOut(300));
        events.stream()
                .skip(1)
                .forEach(event -> garden.plots().decide(command(id, event), Plot::turn));
        await().until(() -> parked().size() == versions - 2);
        return events;
    }

    private static List<String> told(List<String> events) {
        return GREETING.told.stream().filter(events::contains).distinct().toList();
    }

    private static String replay(String path, String record) {
        String location =
                web.post()
                        .uri(path)
                        .param("id", record)
                        .with(office())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl();
        return location.substring(location.indexOf('=') + 1);
    }

    private static MvcTestResult discard(String record, String reason) {
        return web.post()
                .uri(RECORD + "/verwerfen")
                .param("id", record)
                .param("reason", reason)
                .with(office())
                .exchange();
    }

    private List<ParkedRecord> parked() {
        return garden.bean(Parking.class).page(0, 100).stream()
                .filter(record -> record.key().equals(id))
                .toList();
    }

    private static RequestPostProcessor office() {
        return (MockHttpServletRequest request) -> {
            Jwt token =
                    Jwt.withTokenValue("token")
                            .header("alg", "none")
                            .subject("gardener-1")
                            .claim("name", "Frau Grün")
                            .build();
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(token, ""));
            request.addUserRole("OFFICE");
            return request;
        };
    }
}
