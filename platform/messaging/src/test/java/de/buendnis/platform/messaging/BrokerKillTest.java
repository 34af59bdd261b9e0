package de.buendnis.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.Topic;
import de.buendnis.platform.servers.KafkaServer;
import de.buendnis.platform.servers.ServerPlace;
import de.buendnis.platform.servers.TopicSetup;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * The broker is killed hard while a service publishes, and comes back: at once, or after sends
 * failed.
 */
class BrokerKillTest {

    private static final Duration[] AWAY = {Duration.ZERO, Duration.ofSeconds(6)};

    @Test
    void whatWasAnsweredIsPublishedInOrderWhenTheBrokerIsBack() throws Exception {
        TestTopics names = TestTopics.of(BrokerKillTest.class);
        long seed = System.nanoTime();
        System.out.println("BrokerKillTest, seed " + seed);
        var random = new Random(seed);
        var ledger = new Ledger();
        try (KafkaServer kafka = KafkaServer.start(ServerPlace.temporary("broker"))) {
            new TopicSetup(1, "").run(kafka.bootstrapServers(), topics());
            try (Garden garden =
                    Garden.open(
                            TestServers.mongo(names.database()),
                            kafka.bootstrapServers(),
                            "",
                            List.of(),
                            // Shorter than the longer absence: so sends fail, and sweeps have to
                            // help.
                            "--buendnis.messaging.delivery-timeout=5100ms",
                            "--buendnis.messaging.sweep-after=500ms")) {
                try (var _ =
                        new Workload(garden.plots(), random.nextLong(), ledger::acknowledged)) {
                    for (Duration away : AWAY) {
                        pause(Duration.ofMillis(300 + random.nextInt(1_000)));
                        kafka.kill();
                        pause(away);
                        kafka.restart();
                    }
                    pause(Duration.ofMillis(500));
                }
                assertThat(ledger.size()).isGreaterThan(100);
                ledger.assertKept(garden, kafka.bootstrapServers(), PlotType.TOPIC);
            }
        }
    }

    private static List<Topic> topics() {
        return List.of(
                new Topic(PlotType.TOPIC, "test", 3, Duration.ofDays(90), null),
                new Topic("contracts.schema", "test", 1, Duration.ZERO, null));
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
