package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances of one service write the same aggregates at the same time. */
class TwoInstancesTest {

    private static final int PLOTS = 20;
    private static final int WRITERS = 8;
    private static final int WRITES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final TestTopics TOPICS = Garden.topics(TwoInstancesTest.class);

    // A sweep without patience competes with the writers, as it would between two slow instances.
    private static final String IMPATIENT = "--buendnis.messaging.sweep-after=0s";

    private static Garden one;
    private static Garden other;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        one = Garden.open(TOPICS, IMPATIENT);
        other = Garden.open(TOPICS, IMPATIENT);
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
    }

    @Test
    void noWriteIsLostAndTheLastRecordOfEachKeyIsTheNewest() throws Exception {
        for (int plot = 0; plot < PLOTS; plot++) {
            one.plots().create(command("plot-" + plot), new Plot.LaidOut(100 + plot));
        }
        long seed = System.nanoTime();
        System.out.println("TwoInstancesTest, seed " + seed);
        write(List.of(one.plots(), other.plots()), seed);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(one.pending()).isZero());
        assertThat(versions()).isEqualTo(PLOTS + WRITERS * WRITES);
        await().atMost(PATIENCE).untilAsserted(TwoInstancesTest::assertTopic);
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
    void turnsOfBothArePublishedInOrder() {
        one.plots().create(command(id), new Plot.LaidOut(300));
        for (long version = 1; version <= 8; version++) {
            Garden writer = version % 4 < 2 ? one : other;
            writer.plots().decide(command(id, version), Plot::turn);
        }

        await().atMost(PATIENCE).until(() -> log().firstDeliveries(id).size() == 9);
        assertThat(log().firstDeliveries(id)).isSorted();
    }

    private static void assertStale(Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.STALE_VERSION));
    }

    private static TopicLog log() {
        return TopicLog.read(TestServers.kafka(), TOPICS.name(PlotType.TOPIC));
    }

    private static void write(List<Aggregates<Plot, Plot.Happening>> instances, long seed)
            throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> done =
                    IntStream.range(0, WRITERS)
                            .<Future<?>>mapToObj(
                                    writer ->
                                            writers.submit(
                                                    () ->
                                                            write(
                                                                    instances.get(writer % 2),
                                                                    new Random(seed + writer))))
                            .toList();
            for (Future<?> future : done) {
                future.get();
            }
        }
    }

    private static void write(Aggregates<Plot, Plot.Happening> plots, Random random) {
        for (int write = 0; write < WRITES; write++) {
            plots.decide(command("plot-" + random.nextInt(PLOTS)), Plot::turn);
        }
    }

    private static long versions() {
        return IntStream.range(0, PLOTS)
                .mapToLong(plot -> one.plots().get("plot-" + plot).version())
                .sum();
    }

    private static void assertTopic() {
        TopicLog log = log();
        for (int plot = 0; plot < PLOTS; plot++) {
            String name = "plot-" + plot;
            long newest = one.plots().get(name).version();
            assertThat(log.firstDeliveries(name))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, newest).boxed().toList());
            assertThat(log.versions(name).getLast()).isEqualTo(newest);
            assertThat(one.plots().history(name, 0, 1000)).hasSize((int) newest);
        }
    }
}
