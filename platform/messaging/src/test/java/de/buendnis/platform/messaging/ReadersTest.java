package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.PlotMessages.eventId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.testkit.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.Schema;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private static final TestTopics TOPICS = Garden.topics(ReadersTest.class);
    private static final Readers.Greeting GREETING = new Readers.Greeting();
    private static Garden garden;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        garden =
                Garden.open(
                        TOPICS,
                        List.of(new Readers.SeenPlots(), GREETING),
                        "--buendnis.messaging.schema-patience=4s");
    }

    @AfterAll
    static void close() {
        garden.close();
    }

    @Test
    void aViewKeepsTheHighestVersionOfDuplicateLateAndShuffledRecords() {
        for (long version : new long[] {2, 2, 1, 5, 3, 4, 5, 1}) {
            send(id, version, PlotMessages.leased(id, version));
        }
        String last = send(PlotMessages.leased("last-" + id, 1));

        awaitRow(last);
        assertThat(row(id).getLong("version")).isEqualTo(5);
        assertThat(row(id).get("state", Document.class).getInteger("leases")).isEqualTo(5);
    }

    @Test
    void anErasedAggregateLeavesIdAndVersionAndDoesNotComeBack() {
        send(id, 1, PlotMessages.leased(id, 1));
        send(id, 2, PlotMessages.erased(id, 2));
        send(id, 1, PlotMessages.leased(id, 1));
        awaitRow(send(PlotMessages.leased("last-" + id, 1)));

        assertThat(row(id).getLong("version")).isEqualTo(2);
        assertThat(row(id).get("state")).isNull();
    }

    @Test
    void aReactionIsToldFactsButNotStatesThatArePublishedAgain() {
        send(id, 1, PlotMessages.leased(id, 1));
        send(id, 1, PlotMessages.restated(id, 1));
        send(id, 2, PlotMessages.leased(id, 2));

        awaitTold(2);
        assertThat(told()).containsExactly(eventId(id, 1), eventId(id, 2));
    }

    @Test
    void factsBeforeTheFirstStartAreNotAReactionsBusiness() {
        send(id, 1, PlotMessages.leased(id, 1, Instant.now().minus(Duration.ofDays(1))));
        send(id, 2, PlotMessages.leased(id, 2));

        awaitTold(1);
        assertThat(told()).containsExactly(eventId(id, 2));
    }

    @Test
    void poisonIsParkedAndThePartitionGoesOn() {
        send(id, 1, "no message at all".getBytes(UTF_8));
        send(id, 2, PlotMessages.leased(id, 2));

        awaitRow(id);
        await().until(() -> parked().size() == 3);
        // The view goes on with the next state, the reaction keeps the order of the key.
        assertThat(parked())
                .extracting(ParkedRecord::consumer)
                .containsExactlyInAnyOrder("seen.plot", "greeting", "greeting");
        assertThat(told()).isEmpty();
        assertThat(parked()).filteredOn(record -> record.error() != null).hasSize(2);
    }

    @Test
    void whatFailsIsReplayedInOrderAfterTheFix() {
        GREETING.failing.add(eventId(id, 1));
        send(id, 1, PlotMessages.leased(id, 1));
        send(id, 2, PlotMessages.leased(id, 2));
        String other = "other-" + id;
        send(other, 1, PlotMessages.leased(other, 1));
        await().until(() -> parked().size() == 2 && GREETING.told.contains(eventId(other, 1)));

        Parking parking = garden.bean(Parking.class);
        assertThat(parking.replay("greeting", id).failure()).contains("No greeting for");
        assertThat(told()).isEmpty();

        GREETING.failing.clear();
        assertThat(parking.replay("greeting", id)).isEqualTo(new Parking.Outcome(2, null));
        assertThat(told()).containsExactly(eventId(id, 1), eventId(id, 2));
        assertThat(parked()).isEmpty();

        send(id, 3, PlotMessages.leased(id, 3));
        awaitTold(3);
    }

    @Test
    void aFactThatThisReleaseDoesNotKnowIsSkippedAndItsStateIsSeen() {
        Schema newer = PlotMessages.newerSchema("colour");
        announce(newer);
        send(id, 7, PlotMessages.sold(newer, id, 7));
        send(id, 8, PlotMessages.leased(id, 8));

        awaitTold(1);
        assertThat(told()).containsExactly(eventId(id, 8));
        awaitRow(id);
        assertThat(parked()).isEmpty();
    }

    @Test
    void aSchemaThatArrivesLateIsWaitedFor() {
        Schema newer = PlotMessages.newerSchema("scent");
        send(id, 7, PlotMessages.sold(newer, id, 7));
        await().untilAsserted(
                        () -> assertThat(gauge("messaging.behind", "seen.plot")).isPositive());
        assertThat(row(id)).isNull();
        announce(newer);

        awaitRow(id);
        assertThat(row(id).getLong("version")).isEqualTo(7);
        await().untilAsserted(() -> assertThat(gauge("messaging.behind", "seen.plot")).isZero());
        assertThat(parked()).isEmpty();
    }

    @Test
    void aSchemaThatNeverArrivesParksTheRecordInTheEnd() {
        Schema newer = PlotMessages.newerSchema("weight");
        send(id, 7, PlotMessages.sold(newer, id, 7));

        await().atMost(Duration.ofSeconds(30)).until(() -> parked().size() == 2);
        assertThat(parked())
                .allSatisfy(record -> assertThat(record.error()).contains("UnknownSchema"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(gauge("messaging.parked", "greeting")).isPositive());
        assertThat(gauge("messaging.behind", "greeting")).isZero();

        garden.bean(MessageCodec.class).learn(newer);
        assertThat(garden.bean(Parking.class).replay("seen.plot", id).failure()).isNull();
        assertThat(row(id).getLong("version")).isEqualTo(7);
    }

    private static double gauge(String name, String consumer) {
        return garden.bean(MeterRegistry.class).get(name).tag("consumer", consumer).gauge().value();
    }

    private String send(byte[] message) {
        send("last-" + id, 1, message);
        return "last-" + id;
    }

    /** Of one key in order. The topic's owner finds no document for it, and rests. */
    private static void send(String key, long version, byte[] message) {
        Sender.await(
                garden.bean(Sender.class).send(TOPICS.name(PlotType.TOPIC), key, version, message));
    }

    private static void announce(Schema schema) {
        Sender.await(
                garden.bean(Sender.class)
                        .send(
                                TOPICS.name("contracts.schema"),
                                MessageCodec.fingerprint(schema),
                                0,
                                schema.toString().getBytes(UTF_8)));
    }

    private static Document row(String id) {
        return garden.mongo().findById(id, Document.class, "seen.plot");
    }

    private static void awaitRow(String id) {
        await().until(() -> row(id) != null);
    }

    private List<String> told() {
        return GREETING.told.stream().filter(event -> event.startsWith("event-" + id)).toList();
    }

    private void awaitTold(int facts) {
        await().until(() -> told().size() >= facts);
    }

    private List<ParkedRecord> parked() {
        return garden.bean(Parking.class).page(0, 100).stream()
                .filter(record -> record.key().equals(id))
                .toList();
    }
}
