package de.buendnis.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.buendnis.platform.mail.BulkRun.Tally;
import de.buendnis.platform.mail.MailRow.State;
import de.buendnis.platform.telemetry.Traces;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Many mails that go out together, on a real MongoDB. */
class BulkRunTest {

    private static final TestTopics NAMES = TestTopics.of(BulkRunTest.class);
    private static final URI UNSUBSCRIBE = URI.create("https://buendnisse.example/ab?code=1");
    private static MongoClient client;

    private final MongoTemplate mongo = new MongoTemplate(client, NAMES.database());
    private final MailRows rows = new MailRows(mongo, "test");
    private final MailQueue queue = new MailQueue(rows, Clock.systemUTC(), () -> {}, Traces.NONE);
    private final BulkRun run = queue.run("april");
    private final GreenMail postOffice =
            new GreenMail(ServerSetup.SMTP.dynamicPort().setVerbose(false));

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestServers.mongo());
    }

    @AfterAll
    static void disconnect() {
        client.getDatabase(NAMES.database()).drop();
        client.close();
    }

    @BeforeEach
    void emptyQueue() {
        mongo.dropCollection(MailRow.class);
        rows.prepareIndexes();
        postOffice.start();
    }

    @AfterEach
    void closePostOffice() {
        postOffice.stop();
    }

    @Test
    void whatIsPreparedTwiceIsThereOnce() {
        run.prepare(Map.of("a", letter("first"), "b", letter("first")));
        run.prepare(Map.of("b", letter("second"), "c", letter("second")));

        assertThat(run.tally()).isEqualTo(new Tally(3, 0, 0, 0));
        assertThat(mongo.findById("april:b", MailRow.class).subject()).isEqualTo("first");
        assertThat(mongo.findById("april:c", MailRow.class).subject()).isEqualTo("second");
    }

    @Test
    void nothingLeavesBeforeTheRunIsReleasedNorWhileItIsHeld() {
        run.prepare(Map.of("a", letter("Ausgabe")));
        assertThat(rows.claim(Instant.now(), Instant.now())).isEmpty();

        run.release();
        run.hold();
        assertThat(rows.claim(Instant.now(), Instant.now())).isEmpty();

        run.release();
        assertThat(rows.claim(Instant.now(), Instant.now())).isPresent();
    }

    @Test
    void runsDoNotTouchOneAnother() {
        BulkRun may = queue.run("april-2");
        run.prepare(Map.of("a", letter("April")));
        may.prepare(Map.of("a", letter("Mai"), "b", letter("Mai")));

        run.release();

        assertThat(run.tally().total()).isEqualTo(1);
        assertThat(may.tally().total()).isEqualTo(2);
        assertThat(rows.count(State.HELD)).isEqualTo(2);
    }

    @Test
    void whoUnsubscribesMeanwhileIsTakenOut() {
        run.prepare(Map.of("a", letter("Ausgabe"), "b", letter("Ausgabe")));

        assertThat(run.withdraw("a")).isTrue();
        assertThat(run.withdraw("a")).isFalse();
        assertThat(run.tally().total()).isEqualTo(1);
    }

    @Test
    void anUncertainMailIsSettledByHand() {
        run.prepare(Map.of("a", letter("Ausgabe")));
        run.release();
        MailRow claimed = rows.claim(Instant.now(), Instant.now()).orElseThrow();
        rows.leaveUncertain(claimed, "no answer", Instant.now());
        assertThat(run.tally()).isEqualTo(new Tally(0, 0, 0, 1));
        assertThat(run.uncertain())
                .extracting(MailQueue.UncertainMail::id)
                .containsExactly("april:a");

        assertThat(queue.noteAsSent("april:a")).isTrue();
        assertThat(queue.noteAsSent("april:a")).isFalse();

        assertThat(run.tally()).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(mongo.findById("april:a", MailRow.class).text()).isNull();
    }

    @Test
    void aMailThatWasSubscribedToSaysHowToEndThat() throws Exception {
        run.prepare(Map.of("a", letter("Ausgabe")));
        run.release();
        MailDispatch dispatch = dispatch();
        dispatch.start();
        try {
            await().untilAsserted(() -> assertThat(run.tally().sent()).isEqualTo(1));
        } finally {
            dispatch.stop();
        }

        MimeMessage mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + UNSUBSCRIBE + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void aNameThatWouldMixRunsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> queue.run("april:2"));
        assertThatIllegalArgumentException().isThrownBy(() -> queue.run(""));
    }

    private MailDispatch dispatch() {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(postOffice.getSmtp().getPort());
        MailSettings settings =
                new MailSettings(
                        "noreply@buendnisse.example",
                        1,
                        Duration.ofMillis(20),
                        Duration.ofMinutes(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(40),
                        Duration.ofDays(4),
                        "test");
        return new MailDispatch(
                rows,
                new Delivery(server, settings.from()),
                settings,
                Clock.systemUTC(),
                new Semaphore(0),
                Traces.NONE);
    }

    private static Mail letter(String subject) {
        return new Mail("a@example.org", subject, "Text").subscribed(UNSUBSCRIBE);
    }
}
