package de.buendnis.newsletter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import de.buendnis.newsletter.NewsletterTest;
import de.buendnis.newsletter.PostOffice;
import de.buendnis.newsletter.edition.EditionCommands;
import de.buendnis.newsletter.edition.EditionStage;
import de.buendnis.newsletter.edition.Editions;
import de.buendnis.newsletter.edition.ToldEditions;
import de.buendnis.newsletter.subscription.SampleSubscribers;
import de.buendnis.newsletter.subscription.SampleSubscribers.Subscriber;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.Sweeps;
import de.buendnis.platform.telemetry.Traces;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** Runs, step by step: the test takes the steps, the mail queue sends by itself. */
@NewsletterTest
class EditionRunsTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-";

    @Autowired private EditionRuns runs;
    @Autowired private RunRows rows;
    @Autowired private Editions editions;
    @Autowired private EditionCommands commands;
    @Autowired private ToldEditions told;
    @Autowired private SampleSubscribers subscribers;
    @Autowired private MongoOperations mongo;
    @Autowired private Sweeps sweeps;
    @Autowired private Traces traces;

    @BeforeEach
    void takeTheStepsByHand() {
        sweeps.stop();
    }

    @AfterEach
    void goOn() {
        sweeps.start();
    }

    @Test
    void everySubscriberGetsTheEditionOnceWithAWayOut() throws Exception {
        Subscriber lea = subscribers.subscriber();
        Subscriber jan = subscribers.subscriber();
        String edition = sending();

        untilSent(edition);

        for (Subscriber each : List.of(lea, jan)) {
            MimeMessage mail = only(each);
            String way = "http://localhost:8080/newsletter/abmelden?code=" + each.code();
            assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + way + ">");
            assertThat(mail.getHeader("List-Unsubscribe-Post"))
                    .containsExactly("List-Unsubscribe=One-Click");
            assertThat(PostOffice.body(mail)).contains(way);
        }
        assertThat(only(lea).getMessageID()).isNotEqualTo(only(jan).getMessageID());
        Run run = rows.find(edition).orElseThrow();
        assertThat(run.isFinished()).isTrue();
        assertThat(editions.find(edition).orElseThrow().recipients())
                .isEqualTo(run.figures().sent())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void mailsAndTheEndOfTheRunBelongToTheClickThatSentTheEdition() {
        Subscriber lea = subscribers.subscriber();
        String edition =
                Objects.requireNonNull(
                        traces.causedBy(TRACE + "b7ad6b7169203331-01", "test.click")
                                .observe(this::sending));

        untilSent(edition);

        Document mail = mongo.findById(edition + ":" + lea.id(), Document.class, "mails");
        assertThat(mail.getString("trace")).startsWith(TRACE).endsWith("-00");
        assertThat(editions.cause(edition).orElseThrow()).startsWith(TRACE).endsWith("-01");
    }

    @Test
    void whoSubscribesDuringTheRunGetsTheNextOne() {
        Subscriber early = subscribers.subscriber();
        String edition = sending();
        runs.advance();
        Subscriber late = subscribers.subscriber();

        untilSent(edition);

        assertThat(PostOffice.mailsTo(early.address())).hasSize(1);
        assertThat(PostOffice.mailsTo(late.address())).isEmpty();
    }

    @Test
    void stepsThatAreTakenAgainAfterACrashMailNobodyTwice() {
        Subscriber lea = subscribers.subscriber();
        String edition = sending();
        runs.advance();
        await().until(() -> PostOffice.mailsTo(lea.address()).size() == 1);

        // The crash came before the cursor was noted, and what was written.
        mongo.updateFirst(
                query(where("_id").is(edition)),
                new Update().unset("cursor").set("written", false),
                Run.class);
        untilSent(edition);

        assertThat(PostOffice.mailsTo(lea.address())).hasSize(1);
    }

    @Test
    void aPausedRunSendsNothingUntilItIsResumed() {
        Subscriber lea = subscribers.subscriber();
        Subscriber gone = subscribers.subscriber();
        String edition = sending();
        commands.pause(command(edition));

        runs.advance();
        assertThat(editions.find(edition).orElseThrow().stage()).isEqualTo(EditionStage.PAUSED);
        subscribers.leave(gone);
        commands.resume(command(edition));
        assertThat(PostOffice.mailsTo(lea.address())).isEmpty();
        untilSent(edition);

        assertThat(PostOffice.mailsTo(lea.address())).hasSize(1);
        assertThat(PostOffice.mailsTo(gone.address())).isEmpty();
    }

    @Test
    void whoLeavesWhileTheMailWaitsDoesNotGetIt() {
        Subscriber gone = subscribers.subscriber();
        String edition = sending();
        commands.pause(command(edition));
        // As if the pause had come when all was written and nothing had left.
        mongo.save(preparedBy(edition, gone), "mails");
        subscribers.leave(gone);
        commands.resume(command(edition));

        untilSent(edition);

        assertThat(PostOffice.mailsTo(gone.address())).isEmpty();
    }

    private Document preparedBy(String edition, Subscriber subscriber) {
        rows.begin(edition, Instant.now(), null);
        return new Document("_id", edition + ":" + subscriber.id())
                .append("to", subscriber.address())
                .append("subject", "Neues")
                .append("text", "Text")
                .append("priority", 2)
                .append("state", "HELD")
                .append("attempts", 0)
                .append("createdAt", Instant.now())
                .append("dueAt", Instant.now());
    }

    private String sending() {
        return told.tell("item-" + UUID.randomUUID());
    }

    private void untilSent(String edition) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            runs.advance();
                            return editions.find(edition).orElseThrow().stage()
                                    == EditionStage.SENT;
                        });
    }

    private static MimeMessage only(Subscriber subscriber) {
        List<MimeMessage> mails = PostOffice.mailsTo(subscriber.address());
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static Command command(String edition) {
        return new Command(edition, null, UUID.randomUUID().toString(), Actor.system());
    }
}
