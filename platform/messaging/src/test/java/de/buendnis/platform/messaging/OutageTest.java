package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.messaging.CommandRefused.Reason;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Kafka is away: a service starts, works until an outbox is full, and catches up when it is back.
 */
class OutageTest {

    private static final String NOBODY_LISTENS = "127.0.0.1:1";
    private static final String PLOT = "plot-1";

    @Test
    void workGoesOnUntilTheOutboxIsFullAndNothingIsLost() {
        TestTopics topics = Garden.topics(OutageTest.class);
        String mongo = TestServers.mongo(topics.database());

        try (Garden cutOff =
                Garden.open(
                        mongo,
                        NOBODY_LISTENS,
                        topics.prefix(),
                        List.of(),
                        "--buendnis.messaging.sweep-every=100ms",
                        "--buendnis.messaging.sweep-after=0s")) {
            var plots = cutOff.plots();
            plots.create(command(PLOT), new Plot.LaidOut(300));
            plots.decide(command(PLOT), plot -> plot.leaseTo("erna@garten.example"));
            IntStream.range(2, Basis.MOST_PENDING)
                    .forEach(number -> plots.decide(command(PLOT), Plot::turn));

            assertThatThrownBy(() -> plots.decide(command(PLOT), Plot::turn))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> {
                                assertThat(refused.reason()).isEqualTo(Reason.OVERLOADED);
                                assertThat(refused.getStatusCode().value()).isEqualTo(503);
                            });
            assertThat(plots.get(PLOT).version()).isEqualTo(Basis.MOST_PENDING);
            // Mails do not wait for Kafka, and sweeps that come again and again queue none twice.
            await().until(() -> !cutOff.mongo().findAll(Document.class, "mails").isEmpty());
        }

        try (Garden back = Garden.open(topics)) {
            await().until(() -> back.pending() == 0);
            assertThat(back.mongo().findAll(Document.class, "mails")).hasSize(1);
            TopicLog log = TopicLog.read(TestServers.kafka(), topics.name(PlotType.TOPIC));
            assertThat(log.versions(PLOT))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, Basis.MOST_PENDING).boxed().toList());
            back.plots().decide(command(PLOT), Plot::turn);
        }
    }
}
