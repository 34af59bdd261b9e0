package de.buendnis.newsletter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose process is killed hard while it sends, and which another process goes on with. */
class RunKillTest {

    private static final int SUBSCRIBERS = 60;

    /** As many as the service keeps connections: so many mails may be under way at the kill. */
    private static final int CONNECTIONS = 2;

    private final TestTopics topics = TestTopics.of(RunKillTest.class).create();
    private final GreenMail postOffice =
            new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));
    private final List<Process> started = new ArrayList<>();

    @TempDir private Path data;

    @AfterEach
    void stop() {
        started.forEach(process -> process.destroyForcibly());
        postOffice.stop();
    }

    @Test
    void everySubscriberGetsTheEditionOnceAndAtMostTheMailsUnderWayAreLeftToDecide()
            throws Exception {
        long seed = System.nanoTime();
        System.out.println("RunKillTest, seed " + seed);
        int killAt = 1 + new Random(seed).nextInt(SUBSCRIBERS - CONNECTIONS - 1);
        postOffice.start();
        Process first = start("--subscribers=" + SUBSCRIBERS);
        soon().until(() -> postOffice.getReceivedMessages().length >= killAt);
        assertThat(first.toHandle().destroyForcibly()).isTrue();
        first.waitFor();
        int before = postOffice.getReceivedMessages().length;

        start("--subscribers=0");

        try (MongoClient client = MongoClients.create(TestServers.mongo(topics.database()))) {
            MongoDatabase database = client.getDatabase(topics.database());
            soon().until(
                            () ->
                                    database.getCollection("edition")
                                                    .countDocuments(
                                                            Filters.eq("state.stage", "SENT"))
                                            == 1);
            assertThat(before).isLessThan(SUBSCRIBERS);
            assertThat(recipients()).doesNotHaveDuplicates();
            List<Document> uncertain =
                    database.getCollection("mails")
                            .find(Filters.eq("state", "UNCERTAIN"))
                            .into(new ArrayList<>());
            assertThat(uncertain).hasSizeLessThanOrEqualTo(CONNECTIONS);
            var reached = new HashSet<>(recipients());
            uncertain.forEach(mail -> reached.add(mail.getString("to")));
            assertThat(reached).hasSize(SUBSCRIBERS);
            database.drop();
        }
    }

    private List<String> recipients() {
        return Stream.of(postOffice.getReceivedMessages()).map(RunKillTest::recipient).toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Process start(String subscribers) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RunProgram.class.getName(),
                                subscribers,
                                "--spring.mongodb.uri=" + TestServers.mongo(topics.database()),
                                "--spring.kafka.bootstrap-servers=" + TestServers.kafka(),
                                "--buendnis.messaging.topic-prefix=" + topics.prefix(),
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + postOffice.getSmtp().getPort(),
                                "--buendnis.data=" + data,
                                "--buendnis.dispatch.pause=50ms",
                                "--buendnis.mail.connections=" + CONNECTIONS,
                                "--buendnis.mail.poll=50ms")
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/run-kill.log"))
                        .start();
        started.add(process);
        return process;
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(10));
    }
}
