package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who comes late to a topic, and to one that has lost all that it held. */
class LateReadersTest {

    private static final TestTopics TOPICS = Garden.topics(LateReadersTest.class);
    private static Garden garden;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        garden = Garden.open(TOPICS);
    }

    @AfterAll
    static void close() {
        garden.close();
    }

    @Test
    void aNewServiceSeesAllThatThereIsAndReactsToWhatComes() {
        garden.plots().create(command(id), new Plot.LaidOut(300));
        garden.plots().decide(command(id), Plot::turn);
        await().until(() -> garden.pending() == 0);

        var diary = new Readers.Diary();
        try (Garden late = Garden.openNeighbour(TOPICS, List.of(new Readers.SeenPlots(), diary))) {
            awaitSeen(late, id, 2);
            String event = UUID.randomUUID().toString();
            garden.plots().decide(command(id, event), Plot::turn);
            awaitSeen(late, id, 3);
            await().until(() -> diary.told.contains(event));
            assertThat(diary.told).containsExactly(event);
        }

        // A view under a new name is built from the beginning; the reaction goes on.
        try (Garden later =
                Garden.openNeighbour(TOPICS, List.of(new Readers.SeenPlots("shown"), diary))) {
            await().until(() -> later.mongo().findById(id, Document.class, "shown") != null);
            garden.plots().decide(command(id), Plot::turn);
            await().until(() -> diary.told.size() == 2);
        }
    }

    @Test
    void anEmptiedTopicHoldsEverythingAgainAfterTheStockWasPublished() throws Exception {
        String silent = "silent-" + id;
        garden.plots().create(command(id), new Plot.LaidOut(300));
        garden.plots().decide(command(id), Plot::turn);
        garden.plots().create(command(silent), new Plot.LaidOut(80));
        await().until(() -> garden.pending() == 0);
        emptyTopic();
        assertThat(log().records()).isEmpty();

        long published = garden.bean(Messaging.class).republish("plot");

        assertThat(log().byKey()).hasSize((int) published);
        assertThat(log().versions(id)).containsExactly(2L);
        var diary = new Readers.Diary();
        try (Garden late =
                Garden.openNeighbour(TOPICS, List.of(new Readers.SeenPlots("late"), diary))) {
            await().until(() -> late.mongo().getCollection("late").countDocuments() == published);
            garden.plots().decide(command(silent), Plot::turn);
            await().until(() -> !diary.told.isEmpty());
            // States are no facts, however they come.
            assertThat(diary.told).hasSize(1);
        }
    }

    private static void emptyTopic() throws Exception {
        Map<TopicPartition, RecordsToDelete> all =
                log().records().stream()
                        .collect(
                                Collectors.toMap(
                                        record ->
                                                new TopicPartition(
                                                        record.topic(), record.partition()),
                                        record -> RecordsToDelete.beforeOffset(-1),
                                        (same, again) -> same));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            // Kafka deletes nothing by request from a topic that is only compacted.
            cleanUp(admin, "delete");
            admin.deleteRecords(all).all().get();
            cleanUp(admin, "compact");
        }
    }

    private static void cleanUp(Admin admin, String policy) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPICS.name(PlotType.TOPIC));
        var change =
                new AlterConfigOp(
                        new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
    }

    private static TopicLog log() {
        return TopicLog.read(TestServers.kafka(), TOPICS.name(PlotType.TOPIC));
    }

    private static void awaitSeen(Garden reader, String plot, long version) {
        await().until(
                        () -> {
                            Document seen =
                                    reader.mongo().findById(plot, Document.class, "seen.plot");
                            return seen != null && seen.getLong("version") == version;
                        });
    }
}
