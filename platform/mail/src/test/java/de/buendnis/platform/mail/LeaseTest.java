package de.buendnis.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.buendnis.platform.mail.MailRow.State;
import de.buendnis.platform.telemetry.Traces;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of mails whose sender has died, or is only slow. */
class LeaseTest {

    private static final TestTopics NAMES = TestTopics.of(LeaseTest.class);
    private static MongoClient client;

    private final MongoTemplate mongo = new MongoTemplate(client, NAMES.database());
    private final MailRows rows = new MailRows(mongo, "this");
    private final MailRows neighbours = new MailRows(mongo, "neighbour");
    private final MailQueue queue = new MailQueue(rows, Clock.systemUTC(), () -> {}, Traces.NONE);
    private final MailDispatch dispatch = dispatch();

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
    }

    @AfterEach
    void stop() {
        dispatch.stop();
    }

    @Test
    void aMailWhoseSenderDiedIsShownAndNotSentAgainSilently() {
        claimedBy(neighbours, "crashed", Instant.now().minusSeconds(300));

        dispatch.start();

        await().untilAsserted(() -> assertThat(state("crashed")).isEqualTo(State.UNCERTAIN));
        assertThat(queue.uncertain())
                .extracting(MailQueue.UncertainMail::to)
                .containsExactly("a@example.org");
    }

    @Test
    void whoComesBackKnowsAtOnceWhatItLeftAndTouchesNobodyElsesMails() {
        claimedBy(rows, "own", Instant.now().plusSeconds(300));
        claimedBy(neighbours, "neighbours", Instant.now().plusSeconds(300));

        dispatch.start();

        await().untilAsserted(() -> assertThat(state("own")).isEqualTo(State.UNCERTAIN));
        assertThat(state("neighbours")).isEqualTo(State.SENDING);
    }

    @Test
    void aSenderThatWasOnlySlowStillNotesWhatItKnows() {
        MailRow claimed = claimedBy(rows, "slow", Instant.now().minusSeconds(1));
        assertThat(rows.expireLeases(Instant.now())).isEqualTo(1);

        rows.settle(claimed, State.SENT, "taken", Instant.now());

        assertThat(state("slow")).isEqualTo(State.SENT);
    }

    private MailRow claimedBy(MailRows instance, String id, Instant leaseUntil) {
        queue.enqueue(id, new Mail("a@example.org", "Hallo", "Text"));
        return instance.claim(Instant.now(), leaseUntil).orElseThrow();
    }

    private State state(String id) {
        return mongo.findById(id, MailRow.class).state();
    }

    /** Nothing is due in these tests, so no mail server is needed. */
    private MailDispatch dispatch() {
        MailSettings settings =
                new MailSettings(
                        "noreply@buendnisse.example",
                        2,
                        Duration.ofMillis(20),
                        Duration.ofMinutes(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(40),
                        Duration.ofDays(4),
                        "this");
        return new MailDispatch(
                rows,
                new Delivery(new JavaMailSenderImpl(), settings.from()),
                settings,
                Clock.systemUTC(),
                new Semaphore(0),
                Traces.NONE);
    }
}
