package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two instances of one service write the same aggregates at the same time. */
class TwoInstancesTest {

    private static final int PLOTS = 20;
    private static final int WRITERS = 8;
    private static final int WRITES = 60;

    @Test
    void noWriteIsLostAndTheLastRecordOfEachKeyIsTheNewest() throws Exception {
        TestTopics topics = Garden.topics(TwoInstancesTest.class);
        // A sweep without patience competes with the writers, as it would between two slow
        // instances.
        String impatient = "--buendnis.messaging.sweep-after=0s";
        try (Garden one = Garden.open(topics, impatient);
                Garden other = Garden.open(topics, impatient)) {
            for (int plot = 0; plot < PLOTS; plot++) {
                one.plots().create(command("plot-" + plot), new Plot.LaidOut(100 + plot));
            }
            long seed = System.nanoTime();
            System.out.println("TwoInstancesTest, seed " + seed);
            write(List.of(one.plots(), other.plots()), seed);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(one.pending()).isZero());
            assertThat(versions(one)).isEqualTo(PLOTS + WRITERS * WRITES);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertTopic(topics, one));
        }
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

    private static long versions(Garden garden) {
        return IntStream.range(0, PLOTS)
                .mapToLong(plot -> garden.plots().get("plot-" + plot).version())
                .sum();
    }

    private static void assertTopic(TestTopics topics, Garden garden) {
        TopicLog log = TopicLog.read(TestServers.kafka(), topics.name(PlotType.TOPIC));
        for (int plot = 0; plot < PLOTS; plot++) {
            String id = "plot-" + plot;
            long newest = garden.plots().get(id).version();
            assertThat(log.firstDeliveries(id))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, newest).boxed().toList());
            assertThat(log.versions(id).getLast()).isEqualTo(newest);
            assertThat(garden.plots().history(id, 0, 1000)).hasSize((int) newest);
        }
    }
}
