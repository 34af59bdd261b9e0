package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office and what could not be read or done: one by one, and all after a mistake is mended. */
class ParkedRecordsTest {

    private static final String LIST = OfficeDesk.PAGE;
    private static final String RECORD = LIST + "/geparkt";

    @RegisterExtension static final OfficeDesk DESK = new OfficeDesk(ParkedRecordsTest.class);

    private final String id = UUID.randomUUID().toString();

    @Test
    void afterAMistakeIsMendedAllOfAKeyIsDoneInOrder() {
        List<String> events = stumble(5);
        ParkedRecord first = parked().getFirst();

        assertThat(DESK.get(LIST))
                .bodyText()
                .contains("Nobody lives there any more", "wartet auf einen früheren Datensatz")
                .contains("Alle von greeting wiederholen (3)");
        assertThat(DESK.get(RECORD).param("id", first.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody lives there any more", "3 Datensätze geparkt")
                .contains("change.kind", "VACATED", "state.squareMetres", "Nur diesen wiederholen");
        assertThat(replay(LIST + "/wiederholen", first.id())).isEqualTo("GESCHEITERT");
        assertThat(told(events)).isEqualTo(events.subList(0, 2));
        assertThat(parked()).hasSize(3);

        DESK.greeting.stumblesOverVacated = false;
        assertThat(replay(LIST + "/wiederholen", first.id())).isEqualTo("WIEDERHOLT");
        assertThat(told(events)).isEqualTo(events);
        assertThat(parked()).isEmpty();
    }

    @Test
    void oneByOneTheFirstOfAKeyComesFirst() {
        List<String> events = stumble(5);
        List<ParkedRecord> parked = parked();
        DESK.greeting.stumblesOverVacated = false;

        assertThat(DESK.get(RECORD).param("id", parked.get(1).id()))
                .bodyText()
                .contains("kommt zuerst")
                .doesNotContain("Nur diesen wiederholen");
        assertThat(replay(RECORD + "/wiederholen", parked.get(1).id())).isEqualTo("GESCHEITERT");
        for (ParkedRecord record : parked) {
            assertThat(DESK.get(RECORD).param("id", record.id()))
                    .bodyText()
                    .contains(record.error() == null ? "der erledigt ist" : record.error());
            assertThat(replay(RECORD + "/wiederholen", record.id())).isEqualTo("WIEDERHOLT");
        }
        assertThat(told(events)).isEqualTo(events);
    }

    @Test
    void allOfAConsumerAreDoneAtOnce() {
        stumble(3);
        DESK.greeting.stumblesOverVacated = false;

        assertThat(DESK.post(LIST + "/alle-wiederholen").param("consumer", "greeting"))
                .hasRedirectedUrl(LIST + "?erledigt=WIEDERHOLT");
        assertThat(DESK.parking().count()).isZero();
    }

    @Test
    void poisonIsShownAsSuchAndDiscardedWithAReason() {
        DESK.record(id, "poison".getBytes(UTF_8));
        await().until(() -> parked().size() == 1);
        String poison = parked().getFirst().id();

        assertThat(DESK.get(RECORD).param("id", poison))
                .bodyText()
                .contains("Der Inhalt ist nicht lesbar", "70 6f 69 73 6f 6e");
        assertThat(discard(poison, " "))
                .hasStatus(422)
                .bodyText()
                .contains("Fehler: Geparkter Datensatz", "Schreiben Sie, warum");
        assertThat(discard(poison, "Von Hand eingespielt"))
                .hasRedirectedUrl(LIST + "?erledigt=VERWORFEN");

        assertThat(DESK.get(LIST))
                .bodyText()
                .contains("Frau Grün: Von Hand eingespielt", "Nichts ist liegen geblieben");
        assertThat(DESK.get(RECORD).param("id", poison)).hasStatus(404);
    }

    @Test
    void manyRecordsFillPages() {
        IntStream.rangeClosed(1, 60)
                .forEach(
                        number ->
                                DESK.garden()
                                        .mongo()
                                        .insert(
                                                ParkedRecord.of(
                                                        "greeting",
                                                        record(number),
                                                        Instant.now(),
                                                        "IllegalStateException: full")));

        assertThat(DESK.get(LIST))
                .bodyText()
                .contains("plot-1<", "plot-25<", "Nächste Seite")
                .doesNotContain("plot-26<");
        assertThat(DESK.get(LIST + "?seite=3"))
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
        DESK.greeting.stumblesOverVacated = true;
        List<String> events =
                IntStream.range(0, versions).mapToObj(one -> UUID.randomUUID().toString()).toList();
        DESK.garden().plots().create(command(id, events.getFirst()), new Plot.LaidOut(300));
        events.stream()
                .skip(1)
                .forEach(event -> DESK.garden().plots().decide(command(id, event), Plot::turn));
        await().until(() -> parked().size() == versions - 2);
        return events;
    }

    private static List<String> told(List<String> events) {
        return DESK.greeting.told.stream().filter(events::contains).distinct().toList();
    }

    private static String replay(String path, String record) {
        String location =
                DESK.post(path).param("id", record).exchange().getResponse().getRedirectedUrl();
        return location.substring(location.indexOf('=') + 1);
    }

    private static MvcTestResult discard(String record, String reason) {
        return DESK.post(RECORD + "/verwerfen")
                .param("id", record)
                .param("reason", reason)
                .exchange();
    }

    private List<ParkedRecord> parked() {
        return DESK.parking().page(0, 100).stream()
                .filter(record -> record.key().equals(id))
                .toList();
    }
}
