package de.buendnis.platform.messaging;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.buendnis.platform.servers.MongoServer;
import de.buendnis.platform.servers.MongodSource;
import de.buendnis.platform.servers.ServerPlace;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The database is killed hard in the middle of writes, whose outcome nobody tells then. */
class DatabaseKillTest {

    private static final int ROUNDS = 2;

    @Test
    void aWriteOfUnknownOutcomeIsFoundOrRepeatedButNeverDoneTwice() throws Exception {
        var source = MongodSource.find(System.getenv(), progress -> {});
        assumeTrue(source instanceof MongodSource.Program, "A given MongoDB is not ours to kill");
        TestTopics topics = Garden.topics(DatabaseKillTest.class);
        long seed = System.nanoTime();
        System.out.println("DatabaseKillTest, seed " + seed);
        var random = new Random(seed);
        var ledger = new Ledger();
        try (MongoServer mongo =
                MongoServer.start(
                        (MongodSource.Program) source, ServerPlace.temporary("database"))) {
            try (Garden garden =
                    Garden.open(
                            mongo.address().database("garden"),
                            TestServers.kafka(),
                            topics.prefix(),
                            List.of())) {
                try (var _ =
                        new Workload(garden.plots(), random.nextLong(), ledger::acknowledged)) {
                    for (int round = 0; round < ROUNDS; round++) {
                        awaitMore(ledger);
                        pause(Duration.ofMillis(random.nextInt(1_000)));
                        mongo.kill();
                        mongo.restart();
                    }
                    awaitMore(ledger);
                }
                ledger.assertKept(garden, TestServers.kafka(), topics.name(PlotType.TOPIC));
            }
        }
    }

    private static void awaitMore(Ledger ledger) {
        int before = ledger.size();
        await().atMost(Duration.ofMinutes(1)).until(() -> ledger.size() > before + 20);
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
