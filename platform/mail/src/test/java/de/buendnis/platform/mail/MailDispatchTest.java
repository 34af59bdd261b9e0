package de.buendnis.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.buendnis.platform.mail.MailRow.State;
import de.buendnis.platform.telemetry.Traces;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sending on a real MongoDB: to a mail server that takes everything, and to one that follows a
 * script.
 */
class MailDispatchTest {

    private static final TestTopics NAMES = TestTopics.of(MailDispatchTest.class);
    private static MongoClient client;

    private final MongoTemplate mongo = new MongoTemplate(client, NAMES.database());
    private final MailRows rows = new MailRows(mongo, "test");
    private final Semaphore arrivals = new Semaphore(0);
    private final MailQueue queue =
            new MailQueue(rows, Clock.systemUTC(), arrivals::release, Traces.NONE);
    private final List<MailDispatch> started = new ArrayList<>();
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
    void openPostOffice() {
        mongo.dropCollection(MailRow.class);
        rows.prepareIndexes();
        postOffice.start();
    }

    @AfterEach
    void stop() {
        started.forEach(MailDispatch::stop);
        postOffice.stop();
    }

    @Test
    void aMailArrivesWithTextAndHtmlUnderAMessageIdOfItsOwn() throws Exception {
        dispatchTo(postOfficePort());

        queue.enqueue(
                "greeting", new Mail("a@example.org", "Grüße aus Plön", "Text", "<p>Schön</p>"));

        MimeMessage mail = arrived(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Grüße aus Plön");
        assertThat(mail.getFrom()[0]).asString().contains("noreply@buendnisse.example");
        assertThat(mail.getMessageID()).endsWith("@buendnisse.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("multipart/");
        await().untilAsserted(() -> assertThat(row("greeting").state()).isEqualTo(State.SENT));
    }

    @Test
    void theBodyIsErasedOnceTheMailHasLeft() {
        dispatchTo(postOfficePort());

        queue.enqueue("secret", new Mail("a@example.org", "Link", "only for you", "<b>you</b>"));

        await().untilAsserted(() -> assertThat(row("secret").state()).isEqualTo(State.SENT));
        assertThat(row("secret")).extracting(MailRow::text, MailRow::html).containsOnlyNulls();
    }

    @Test
    void theSameIdIsSentOnce() {
        queue.enqueue("once", new Mail("a@example.org", "Einmal", "Text"));
        queue.enqueue("once", new Mail("a@example.org", "Zweimal", "Text"));
        dispatchTo(postOfficePort());

        await().untilAsserted(() -> assertThat(rows.count(State.SENT)).isEqualTo(1));
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
    }

    @Test
    void twoInstancesSendEachMailOnce() {
        IntStream.range(0, 40)
                .forEach(
                        n ->
                                queue.enqueue(
                                        "mail-" + n,
                                        new Mail("a@example.org", "Nr. " + n, "Text")));
        dispatchTo(postOfficePort());
        dispatchTo(postOfficePort());

        await().untilAsserted(() -> assertThat(rows.count(State.SENT)).isEqualTo(40));
        assertThat(subjects()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aConfirmationOvertakesABulkRun() {
        IntStream.range(0, 5)
                .forEach(
                        n ->
                                queue.enqueue(
                                        "bulk-" + n,
                                        new Mail(
                                                "a@example.org",
                                                "Ausgabe",
                                                "Text",
                                                null,
                                                Mail.Priority.BULK)));
        queue.enqueue("link", new Mail("b@example.org", "Ihr Link", "Text").urgent());

        dispatchTo(postOfficePort(), settings(1));

        arrived(6);
        assertThat(subjects().getFirst()).isEqualTo("Ihr Link");
    }

    @Test
    void aRefusedRecipientIsNotedAndNotTriedAgain() throws Exception {
        try (var server = new ScriptedMailServer("RCPT", "550 5.1.1 no such person")) {
            dispatchTo(server.port());

            queue.enqueue("nobody", new Mail("nobody@example.org", "Hallo", "Text"));

            await().untilAsserted(() -> assertThat(row("nobody").state()).isEqualTo(State.FAILED));
            assertThat(row("nobody").lastAnswer()).contains("no such person");
            assertThat(row("nobody").attempts()).isEqualTo(1);
            assertThat(row("nobody").text()).isNull();
        }
    }

    @Test
    void aMailThatIsPutOffIsTriedAgainUnderTheSameMessageId() throws Exception {
        try (var server = new ScriptedMailServer("RCPT", "451 later", "452 later still")) {
            dispatchTo(server.port());

            queue.enqueue("patient", new Mail("a@example.org", "Hallo", "Text"));

            await().untilAsserted(() -> assertThat(row("patient").state()).isEqualTo(State.SENT));
            assertThat(row("patient").attempts()).isEqualTo(3);
            assertThat(server.taken().getFirst()).contains(row("patient").messageName());
        }
    }

    @Test
    void aMailServerThatIsAwayIsWaitedFor() throws Exception {
        int port;
        try (var server = new ScriptedMailServer("RCPT")) {
            port = server.port();
        }
        dispatchTo(port);

        queue.enqueue("early", new Mail("a@example.org", "Hallo", "Text"));

        await().untilAsserted(() -> assertThat(row("early").lastAnswer()).isNotNull());
        assertThat(row("early").state()).isIn(State.WAITING, State.SENDING);
        assertThat(row("early").text()).isEqualTo("Text");
    }

    @Test
    void aMailThatNobodyTakesIsGivenUpInTheEnd() throws Exception {
        String[] always = Stream.generate(() -> "451 later").limit(50).toArray(String[]::new);
        try (var server = new ScriptedMailServer("RCPT", always)) {
            dispatchTo(server.port(), settings(1, Duration.ofMillis(200)));

            queue.enqueue("hopeless", new Mail("a@example.org", "Hallo", "Text"));

            await().untilAsserted(
                            () -> assertThat(row("hopeless").state()).isEqualTo(State.FAILED));
            assertThat(row("hopeless").attempts()).isGreaterThan(1);
        }
    }

    @Test
    void aConnectionThatBreaksAfterTheMailLeavesItUncertainUntilSomebodyDecides() throws Exception {
        try (var server = new ScriptedMailServer(".", ScriptedMailServer.HANG_UP)) {
            dispatchTo(server.port());
            queue.enqueue("limbo", new Mail("a@example.org", "Hallo", "Text"));

            await().untilAsserted(
                            () -> assertThat(row("limbo").state()).isEqualTo(State.UNCERTAIN));
            assertThat(queue.uncertain())
                    .extracting(MailQueue.UncertainMail::id)
                    .containsExactly("limbo");

            assertThat(queue.sendAgain("limbo")).isTrue();
            await().untilAsserted(() -> assertThat(row("limbo").state()).isEqualTo(State.SENT));
            assertThat(queue.sendAgain("limbo")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"medienbuero?@", "büro@ploen.example", "a@-.example", "a b@example.org"})
    void anAddressThatCannotBeServedFailsUnalteredAndDoesNotStopTheOthers(String address) {
        dispatchTo(postOfficePort());

        queue.enqueue("unfit", new Mail(address, "Hallo", "Text"));
        queue.enqueue("fit", new Mail("kontakt@bündnis.example", "Hallo", "Text"));

        await().untilAsserted(() -> assertThat(row("unfit").state()).isEqualTo(State.FAILED));
        assertThat(row("unfit").to()).isEqualTo(address);
        await().untilAsserted(() -> assertThat(row("fit").state()).isEqualTo(State.SENT));
    }

    private void dispatchTo(int port) {
        dispatchTo(port, settings(2));
    }

    private void dispatchTo(int port, MailSettings settings) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        Delivery delivery = new Delivery(server, settings.from());
        MailDispatch dispatch =
                new MailDispatch(
                        rows, delivery, settings, Clock.systemUTC(), arrivals, Traces.NONE);
        started.add(dispatch);
        dispatch.start();
    }

    private static MailSettings settings(int connections) {
        return settings(connections, Duration.ofDays(4));
    }

    private static MailSettings settings(int connections, Duration giveUpAfter) {
        return new MailSettings(
                "Lokale Bündnisse für Familie <noreply@buendnisse.example>",
                connections,
                Duration.ofMillis(20),
                Duration.ofMinutes(5),
                Duration.ofMillis(10),
                Duration.ofMillis(40),
                giveUpAfter,
                "test");
    }

    private int postOfficePort() {
        return postOffice.getSmtp().getPort();
    }

    private List<MimeMessage> arrived(int count) {
        assertThat(postOffice.waitForIncomingEmail(10_000, count)).isTrue();
        return List.of(postOffice.getReceivedMessages());
    }

    private List<String> subjects() {
        return Stream.of(postOffice.getReceivedMessages()).map(MailDispatchTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailRow row(String id) {
        return mongo.findById(id, MailRow.class);
    }
}
