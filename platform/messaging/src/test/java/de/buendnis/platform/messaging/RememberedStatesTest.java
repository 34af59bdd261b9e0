package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one instance remembers, while another one writes. */
class RememberedStatesTest {

    private static final TestTopics TOPICS = Garden.topics(RememberedStatesTest.class);
    private static Garden one;
    private static Garden other;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        one = Garden.open(TOPICS);
        other = Garden.open(TOPICS);
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
    }

    @Test
    void aVersionThatOnlyThisInstanceStillKnowsIsStale() {
        one.plots().create(command(id), new Plot.LaidOut(300));
        other.plots().decide(command(id, 1), Plot::turn);

        assertStale(() -> one.plots().decide(command(id, 1), Plot::turn));
        assertThat(one.plots().decide(command(id, 2), Plot::turn).version()).isEqualTo(3);
    }

    @Test
    void whoIsOutOfDateIsToldSoAndNotARuleOfYesterday() {
        one.plots().create(command(id), new Plot.LaidOut(300));
        one.plots().decide(command(id, 1), plot -> plot.leaseTo("Erna"));
        other.plots().decide(command(id, 2), Plot::turn);

        assertStale(() -> one.plots().decide(command(id, 2), plot -> plot.leaseTo("Otto")));
    }

    @Test
    void aRuleThatIsBrokenNowIsStillARefusal() {
        one.plots().create(command(id), new Plot.LaidOut(300));
        one.plots().decide(command(id, 1), plot -> plot.leaseTo("Erna"));

        assertThatThrownBy(() -> one.plots().decide(command(id, 2), plot -> plot.leaseTo("Otto")))
                .isInstanceOf(Plot.AlreadyLeased.class);
    }

    @Test
    void turnsOfTwoInstancesArePublishedInOrder() {
        one.plots().create(command(id), new Plot.LaidOut(300));
        for (long version = 1; version <= 8; version++) {
            Garden writer = version % 4 < 2 ? one : other;
            writer.plots().decide(command(id, version), Plot::turn);
        }

        await().until(
                        () ->
                                one.mongo()
                                        .findById(id, Document.class, "plot")
                                        .getList("outbox", Document.class)
                                        .isEmpty());
        TopicLog log = TopicLog.read(TestServers.kafka(), TOPICS.name(PlotType.TOPIC));
        assertThat(log.firstDeliveries(id)).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L));
    }

    @Test
    void whatWasNotTakenFromTheOutboxIsNotOvertaken() {
        var lane = new Lane(null, id, 0);
        lane.take(List.of(entry(1), entry(2)));
        assertThat(lane.next()).isEqualTo(entry(1));
        assertThat(lane.interrupt()).isPositive();

        assertThat(lane.newer(2, List.of(entry(3)))).isEmpty();
        assertThat(lane.isIdle()).isFalse();

        assertThat(lane.newer(0, List.of(entry(1), entry(2), entry(3)))).hasSize(3);
    }

    private static OutboxEntry entry(long version) {
        return new OutboxEntry(
                version,
                "event-" + version,
                Instant.EPOCH,
                Garden.gardener(),
                new Document(),
                1,
                new Binary(new byte[1]),
                List.of());
    }

    private static void assertStale(Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.STALE_VERSION));
    }
}
