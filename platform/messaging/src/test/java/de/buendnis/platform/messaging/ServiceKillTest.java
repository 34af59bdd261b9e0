package de.buendnis.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A service is killed hard while it writes and publishes, again and again. */
class ServiceKillTest {

    private static final int ROUNDS = 3;

    private final Ledger ledger = new Ledger();

    @Test
    void whatWasAnsweredIsNeitherLostNorDoneTwice() throws Exception {
        TestTopics topics = Garden.topics(ServiceKillTest.class);
        long seed = System.nanoTime();
        System.out.println("ServiceKillTest, seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            killAfter(20 + random.nextInt(300), topics, random.nextLong());
        }

        assertThat(ledger.size()).isGreaterThanOrEqualTo(ROUNDS * 20);
        try (Garden garden = Garden.open(topics)) {
            ledger.assertKept(garden, TestServers.kafka(), topics.name(PlotType.TOPIC));
        }
    }

    private void killAfter(int commands, TestTopics topics, long seed) throws Exception {
        Process writer = start(topics, seed);
        try (BufferedReader output = writer.inputReader(UTF_8)) {
            int done = 0;
            String line = output.readLine();
            while (line != null) {
                // What it managed to say after the kill counts as well.
                if (line.startsWith("DONE ")) {
                    String[] words = line.split(" ", -1);
                    if (words.length == 3 && words[2].length() == 36) {
                        ledger.acknowledged(words[1], words[2]);
                    }
                    done++;
                }
                if (done == commands) {
                    // By its handle, because the process itself would close our end of the pipe
                    // too.
                    assertThat(writer.toHandle().destroyForcibly()).isTrue();
                }
                line = output.readLine();
            }
        } finally {
            writer.destroyForcibly();
            writer.waitFor();
        }
    }

    private static Process start(TestTopics topics, long seed) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WriterProgram.class.getName(),
                                TestServers.mongo(topics.database()),
                                TestServers.kafka(),
                                topics.prefix(),
                                Long.toString(seed)))
                .redirectErrorStream(true)
                .start();
    }
}
