package de.buendnis.newsletter.dispatch;

import de.buendnis.newsletter.NewsletterTest;
import de.buendnis.newsletter.edition.EditionCommands;
import de.buendnis.newsletter.edition.ToldEditions;
import de.buendnis.newsletter.subscription.SampleSubscribers;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.mongo.Sweeps;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.platform.web.browser.Visit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** A run that was stopped and left something to decide: no journey comes by there. */
@NewsletterTest
class DispatchLooksTest {

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private EditionRuns runs;
    @Autowired private EditionCommands commands;
    @Autowired private ToldEditions editions;
    @Autowired private SampleSubscribers subscribers;
    @Autowired private MailQueue mails;
    @Autowired private MongoOperations mongo;
    @Autowired private Sweeps sweeps;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void takeTheStepsByHand() {
        sweeps.stop();
    }

    @AfterEach
    void goOn() {
        sweeps.start();
    }

    @Test
    void aStoppedRunWithSomethingToDecideIsSound() {
        String address = "http://localhost:" + port + DispatchPages.address(stopped());
        try (Visit visit = chromium.visit(1280)) {
            String token = Tokens.token("mia", "Mia Brandt", "MEDIA", null);
            visit.page().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
            visit.open(address).assertQuiet().look("dispatch");
        }
    }

    private String stopped() {
        var unused = subscribers.subscriber();
        String edition = editions.tell("item-" + UUID.randomUUID());
        runs.advance();
        commands.pause(new Command(edition, null, UUID.randomUUID().toString(), Actor.system()));
        mails.run(edition)
                .prepare(
                        Map.of(
                                "uncertain",
                                new Mail("leserin@example.org", "Neues", "Text"),
                                "waiting",
                                new Mail("leser@example.org", "Neues", "Text")));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(edition + ":uncertain")),
                Update.update("state", "UNCERTAIN"),
                "mails");
        runs.advance();
        return edition;
    }
}
