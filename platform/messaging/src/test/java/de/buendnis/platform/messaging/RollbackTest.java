package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * A release that is rolled out beside its predecessor and taken back. Its schema has one field, one
 * constant and one fact more, and no jar but its own knows that schema.
 */
class RollbackTest {

    private static final TestTopics TOPICS = Garden.topics(RollbackTest.class);
    private static final Readers.Greeting GREETING = new Readers.Greeting();
    private static Garden older;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        older = Garden.open(TOPICS, List.of(new Readers.SeenPlots(), GREETING));
    }

    @AfterAll
    static void close() {
        older.close();
    }

    @Test
    void theOlderReleaseReadsWhatTheNewerOneWritesAndGoesOnWhenThatIsTakenBack() {
        older.plots().create(command(id), new Plot.LaidOut(300));
        String newborn = "newborn-" + id;
        try (Garden newer = Garden.openNewer(TOPICS)) {
            newer.newerPlots().decide(command(id), plot -> new NewerPlot.Sold("Erna"));
            newer.newerPlots().create(command(newborn), new NewerPlot.LaidOut(80));
            older.plots().decide(command(id, 2), Plot::turn);
            newer.newerPlots().decide(command(id, 3), plot -> new NewerPlot.Sold("Otto"));
            await().until(() -> newer.pending() == 0);
            awaitSeen(id, 4);
            awaitSeen(newborn, 1);
            assertThat(row(newborn).getString("use")).isEqualTo("UNKNOWN");
        }

        // An old record lies behind the newest: the older release mends what it cannot know.
        byte[] first = log().byKey().get(id).getFirst().value();
        Sender.await(older.bean(Sender.class).send(TOPICS.name(PlotType.TOPIC), id, 1, first));
        await().until(() -> log().versions(id).getLast() == 4);

        older.plots().decide(command(id, 4), Plot::turn);
        older.plots().decide(command(newborn, 1), plot -> plot.leaseTo("Erna"));
        awaitSeen(id, 5);
        awaitSeen(newborn, 2);

        assertThat(row(id).getInteger("leases")).isEqualTo(1);
        assertThat(row(newborn).getInteger("squareMetres")).isEqualTo(80);
        assertThat(row(newborn).getInteger("leases")).isEqualTo(1);
        // The facts that it knows, in order; that it was sold is not among them.
        await().untilAsserted(() -> assertThat(facts(id)).isEqualTo(List.of(1L, 3L, 5L)));
        assertThat(facts(newborn)).isEqualTo(List.of(1L, 2L));
        assertThat(older.bean(Parking.class).count()).isZero();
        assertHistory();
    }

    /** Complete, though the older release cannot tell all of it. */
    private void assertHistory() {
        await().until(() -> versions(id).size() == 5);
        assertThat(older.plots().history(id, 0, 10))
                .extracting(Aggregates.Entry::version)
                .containsExactly(5L, 3L, 1L);
        assertThat(older.plots().at(id, 1)).isPresent();
        assertThat(older.plots().at(id, 3)).isEmpty();
    }

    @Test
    void aFieldThatMustNotBeLostComesWithAHigherNumberAndIsNotOverwritten() {
        older.plots().create(command(id), new Plot.LaidOut(300));
        // As a release does that reads and writes a use which this one has no constant for.
        older.mongo()
                .updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        new Update().set("schema", 2).set("state.lease", "bees"),
                        "plot");

        assertOverloaded(() -> older.plots().decide(command(id), Plot::turn));
        assertOverloaded(() -> older.plots().get(id));
    }

    private static void assertOverloaded(Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OVERLOADED));
    }

    private static Document row(String plot) {
        return older.mongo()
                .findById(plot, Document.class, "seen.plot")
                .get("state", Document.class);
    }

    private static void awaitSeen(String plot, long version) {
        await().until(
                        () -> {
                            Document seen =
                                    older.mongo().findById(plot, Document.class, "seen.plot");
                            return seen != null && seen.getLong("version") == version;
                        });
    }

    /**
     * The versions whose facts the reaction was told, in the order in which it first heard them.
     */
    private static List<Long> facts(String plot) {
        Map<String, Long> versions = versions(plot);
        return GREETING.told.stream()
                .map(versions::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** By event. */
    private static Map<String, Long> versions(String plot) {
        var ofPlot = Query.query(Criteria.where("aggregate").is(plot));
        return older.mongo().find(ofPlot, Document.class, "plot.history").stream()
                .collect(
                        Collectors.toMap(
                                entry -> entry.getString("eventId"),
                                entry -> entry.getLong("version")));
    }

    private static TopicLog log() {
        return TopicLog.read(TestServers.kafka(), TOPICS.name(PlotType.TOPIC));
    }
}
