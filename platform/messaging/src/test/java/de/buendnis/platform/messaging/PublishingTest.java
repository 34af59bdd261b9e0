package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.contracts.ActorKind;
import de.buendnis.platform.messaging.garden.PlotChangeKind;
import de.buendnis.platform.messaging.garden.PlotMessage;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final TestTopics TOPICS = Garden.topics(PublishingTest.class);
    private static Garden garden;
    private static Aggregates<Plot, Plot.Happening> plots;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        garden = Garden.open(TOPICS);
        plots = garden.plots();
    }

    @AfterAll
    static void close() {
        garden.close();
    }

    @Test
    void aMessageTellsTheFactAndTheStateButNotWhoActed() {
        Command command = command(id);
        plots.create(command, new Plot.LaidOut(300));
        awaitVersions(id, 1);

        var record = log().byKey().get(id).getFirst();
        PlotMessage message = TopicLog.message(record);
        assertThat(message.getEnvelope().getEventId()).isEqualTo(command.commandId());
        assertThat(message.getEnvelope().getAggregateId()).isEqualTo(id);
        assertThat(message.getEnvelope().getVersion()).isEqualTo(1);
        assertThat(message.getEnvelope().getActor()).isEqualTo(ActorKind.OFFICE);
        assertThat(message.getChange().getKind()).isEqualTo(PlotChangeKind.LAID_OUT);
        assertThat(message.getState().getSquareMetres()).isEqualTo(300);
        assertThat(new String(record.value(), UTF_8)).doesNotContain("Grün");
    }

    @Test
    void entriesMoveFromTheOutboxToTheHistoryWithTheirOffset() {
        plots.create(command(id), new Plot.LaidOut(300));
        plots.decide(command(id), Plot::turn);
        awaitEmptyOutbox();

        Document second = garden.mongo().findById(id + ":2", Document.class, "plot.history");
        assertThat(second.getLong("offset")).isEqualTo(log().byKey().get(id).get(1).offset());
        assertThat(second.get("by", Document.class).getString("name")).isEqualTo("Frau Grün");
    }

    @Test
    void theSchemaIsPublishedBeforeTheFirstMessage() {
        plots.create(command(id), new Plot.LaidOut(300));
        awaitVersions(id, 1);

        TopicLog schemas = TopicLog.read(TestServers.kafka(), TOPICS.name("contracts.schema"));
        assertThat(schemas.records())
                .singleElement()
                .satisfies(
                        record ->
                                assertThat(new String(record.value(), UTF_8))
                                        .contains("PlotMessage"));
    }

    @Test
    void aMailOfACommandIsQueued() {
        plots.create(command(id), new Plot.LaidOut(300));
        plots.decide(command(id), plot -> plot.leaseTo("erna@garten.example"));
        awaitEmptyOutbox();

        List<Document> mails = garden.mongo().findAll(Document.class, "mails");
        assertThat(mails)
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.getString("_id")).isEqualTo("plot:" + id + ":2:1");
                            assertThat(mail.getString("to")).isEqualTo("erna@garten.example");
                        });
    }

    @Test
    void anOlderRecordBehindTheNewestIsMendedByItsOwner() {
        plots.create(command(id), new Plot.LaidOut(300));
        plots.decide(command(id), Plot::turn);
        awaitEmptyOutbox();
        byte[] first = log().byKey().get(id).getFirst().value();

        send(id, 1, first);

        awaitVersions(id, 1, 2, 1, 2);
        PlotMessage mended = TopicLog.message(log().byKey().get(id).getLast());
        assertThat(mended.getChange()).isNull();
        assertThat(mended.getState().getLeases()).isEqualTo(1);
    }

    @Test
    void aDuplicateOfTheNewestNeedsNoMend() {
        plots.create(command(id), new Plot.LaidOut(300));
        awaitEmptyOutbox();
        byte[] first = log().byKey().get(id).getFirst().value();
        send(id, 1, first);
        plots.decide(command(id), Plot::turn);

        awaitVersions(id, 1, 1, 2);
    }

    @Test
    void allStatesCanBePublishedAgain() {
        plots.create(command(id), new Plot.LaidOut(300));
        plots.decide(command(id), Plot::turn);
        awaitEmptyOutbox();

        assertThat(garden.bean(Messaging.class).republish("plot")).isPositive();

        assertThat(log().versions(id)).containsExactly(1L, 2L, 2L);
        assertThat(plots.history(id, 0, 10)).hasSize(2);
    }

    @Test
    void theOperatorSeesWhatIsPendingAndHowLongPublishingTakes() {
        plots.create(command(id), new Plot.LaidOut(300));
        awaitEmptyOutbox();

        String topic = TOPICS.name(PlotType.TOPIC);
        var meters = garden.bean(MeterRegistry.class);
        assertThat(meters.get("messaging.acknowledged").tag("topic", topic).timer().count())
                .isPositive();
        assertThat(meters.get("messaging.outbox.depth").tag("topic", topic).gauge().value())
                .isNotNegative();
        assertThat(meters.get("messaging.outbox.age").tag("topic", topic).gauge().value())
                .isNotNegative();
        assertThat(meters.get("messaging.lag").tag("consumer", "owner").gauge().value())
                .isNotNegative();
    }

    private static void send(String id, long version, byte[] message) {
        Sender.await(
                garden.bean(Sender.class).send(TOPICS.name(PlotType.TOPIC), id, version, message));
    }

    private static TopicLog log() {
        return TopicLog.read(TestServers.kafka(), TOPICS.name(PlotType.TOPIC));
    }

    private static void awaitVersions(String id, long... versions) {
        await().untilAsserted(
                        () -> assertThat(log().versions(id)).containsExactly(boxed(versions)));
    }

    private static Long[] boxed(long... versions) {
        return Arrays.stream(versions).boxed().toArray(Long[]::new);
    }

    private static void awaitEmptyOutbox() {
        await().until(() -> garden.pending() == 0);
    }
}
