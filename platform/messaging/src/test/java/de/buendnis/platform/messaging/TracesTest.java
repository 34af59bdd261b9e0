package de.buendnis.platform.messaging;

import static de.buendnis.platform.messaging.Garden.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.messaging.garden.PlotMessage;
import de.buendnis.platform.telemetry.Traces;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One trace goes from a click through a record, a reaction and its own record to a mail. */
class TracesTest {

    private static final TestTopics TOPICS = Garden.topics(TracesTest.class);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static Garden garden;

    private final String id = UUID.randomUUID().toString();

    /** Leases a plot, as soon as it is laid out, to somebody who is mailed about it. */
    static final class Leasing implements Readers.PlotReaction {

        @Override
        public String name() {
            return "leasing";
        }

        @Override
        public void react(PlotMessage message) {
            if (message.getEnvelope().getVersion() == 1) {
                garden.plots()
                        .decide(
                                command(message.getEnvelope().getAggregateId()),
                                plot -> plot.leaseTo("erna@garten.example"));
            }
        }
    }

    @BeforeAll
    static void open() {
        garden = Garden.open(TOPICS, List.of(new Leasing()));
    }

    @AfterAll
    static void close() {
        garden.close();
    }

    @Test
    void whatAClickCausesBelongsToItsTrace() {
        garden.bean(Traces.class)
                .causedBy("00-" + TRACE + "-b7ad6b7169203331-01", "test.click")
                .observe(() -> garden.plots().create(command(id), new Plot.LaidOut(300)));

        await().until(() -> traces().size() == 2 && mail() != null);
        assertThat(traces())
                .doesNotHaveDuplicates()
                .allMatch(trace -> trace.matches("00-" + TRACE + "-[0-9a-f]{16}-01"));
        assertThat(garden.plots().history(id, 0, 2))
                .map(Aggregates.Entry::trace)
                .isEqualTo(traces().reversed());
        // Of the very step in which it was decided to send it.
        assertThat(mail().getString("trace")).isEqualTo(traces().getLast());
        assertThat(
                        garden.bean(MeterRegistry.class)
                                .get("messaging.reaction")
                                .tags("consumer", "leasing", "error", "none")
                                .timer()
                                .totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void whatNobodyTracedBeginsATraceWithItsFirstReaction() {
        garden.plots().create(command(id), new Plot.LaidOut(300));

        await().until(() -> traces().size() == 2);
        assertThat(traces().getFirst()).isNull();
        assertThat(traces().getLast()).isNotNull();
    }

    /** Of each version of the plot. */
    private List<String> traces() {
        return TopicLog.read(TestServers.kafka(), TOPICS.name(PlotType.TOPIC)).records().stream()
                .filter(record -> record.key().equals(id))
                .map(record -> TopicLog.message(record).getEnvelope().getTrace())
                .toList();
    }

    private Document mail() {
        return garden.mongo().findById("plot:" + id + ":2:1", Document.class, "mails");
    }
}
