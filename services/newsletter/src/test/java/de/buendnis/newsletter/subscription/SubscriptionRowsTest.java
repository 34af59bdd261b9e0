package de.buendnis.newsletter.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import de.buendnis.newsletter.NewsletterTest;
import de.buendnis.newsletter.PostOffice;
import de.buendnis.newsletter.subscription.SampleSubscribers.Subscriber;
import de.buendnis.platform.telemetry.Traces;
import de.buendnis.platform.web.input.MailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What the database keeps, what it forgets when, and what happens when two come at once. */
@NewsletterTest
class SubscriptionRowsTest {

    private static final Duration SEVEN_DAYS = Duration.ofDays(7);
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-";

    @Autowired private SubscriptionRows rows;
    @Autowired private SubscriptionCommands commands;
    @Autowired private Subscriptions subscriptions;
    @Autowired private SampleSubscribers samples;
    @Autowired private MailboxHash hash;
    @Autowired private Deletions deletions;
    @Autowired private LetterPost post;
    @Autowired private Traces traces;
    @Autowired private MongoOperations mongo;

    @Test
    void whoDoesNotConfirmInTimeIsForgotten() {
        Subscription overdue = inserted(Instant.now().minus(SEVEN_DAYS));
        Subscription waiting = inserted(Instant.now().minus(SEVEN_DAYS).plusSeconds(60));

        deletions.run();

        assertThat(rows.ofConfirmation(overdue.confirmationCode())).isEmpty();
        assertThat(rows.ofConfirmation(waiting.confirmationCode())).isPresent();
    }

    @Test
    void aProofIsForgottenAtTheEndOfItsTime() {
        Subscription ended =
                requested(Instant.parse("2020-01-01T00:00:00Z"))
                        .confirm(Instant.parse("2020-01-02T00:00:00Z"))
                        .unsubscribe(Instant.parse("2021-03-01T00:00:00Z"));
        rows.insert(ended);

        deletions.run();

        assertThat(rows.ofUnsubscription(ended.unsubscribeCode())).isEmpty();
    }

    @Test
    void aLetterThatACrashLeftOwingIsWrittenOnce() {
        Subscription owing = inserted(Instant.now());
        String address = ((Stage.Requested) owing.stage()).address();

        post.writeDue();
        post.writeDue();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(PostOffice.mailsTo(address)).hasSize(1));
        assertThat(rows.ofConfirmation(owing.confirmationCode()).orElseThrow().letterDue())
                .isNull();
    }

    @Test
    void aLetterBelongsToTheClickThatOwesItWhoeverWritesIt() {
        var address = new MailAddress("klick-" + UUID.randomUUID() + "@example.org");
        Subscription left = requested(Instant.now()).causedBy(TRACE + "00f067aa0ba902b7-01");
        rows.insert(left);

        traces.causedBy(TRACE + "b7ad6b7169203331-01", "test.click")
                .observe(() -> commands.subscribe(address));
        post.writeDue();

        Subscription clicked = rows.openOf(hash.of(address)).orElseThrow();
        assertThat(clicked.letterCause()).isNull();
        for (Subscription each : List.of(left, clicked)) {
            assertThat(mailTo(each).getString("trace")).startsWith(TRACE);
        }
    }

    private Document mailTo(Subscription subscription) {
        String address = ((Stage.Requested) subscription.stage()).address();
        return mongo.findOne(query(where("to").is(address)), Document.class, "mails");
    }

    @Test
    void twoWhoSubscribeTheSameAddressAtOnceMakeOneSubscription() {
        var address = new MailAddress("zwei-" + UUID.randomUUID() + "@example.org");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int times = 0; times < 4; times++) {
                threads.execute(() -> commands.subscribe(address));
            }
        }

        Subscription only = rows.openOf(hash.of(address)).orElseThrow();
        assertThat(only.version()).isEqualTo(4);
    }

    @Test
    void recipientsComeInBatchesWithoutThoseWhoCameLaterOrLeft() {
        Subscriber early = samples.subscriber();
        Subscriber gone = samples.subscriber();
        Instant start = Instant.now();
        samples.leave(gone);
        Subscription late = inserted(Instant.now().plusSeconds(1));
        commands.confirm(late.confirmationCode());

        var ids = new ArrayList<String>();
        String cursor = null;
        for (var batch = subscriptions.activeAfter(cursor, start, 2);
                !batch.isEmpty();
                batch = subscriptions.activeAfter(cursor, start, 2)) {
            batch.forEach(recipient -> ids.add(recipient.id()));
            cursor = batch.getLast().id();
        }

        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(early.id())
                .doesNotContain(gone.id(), late.id());
        assertThat(subscriptions.endedSince(start.truncatedTo(ChronoUnit.MILLIS)))
                .contains(gone.id());
    }

    private Subscription inserted(Instant at) {
        Subscription requested = requested(at);
        rows.insert(requested);
        return requested;
    }

    private static Subscription requested(Instant at) {
        String name = UUID.randomUUID().toString();
        return Subscription.requested(
                name + "@example.org",
                name,
                ConsentText.current(),
                Codes.random(),
                at.truncatedTo(ChronoUnit.MILLIS));
    }
}
