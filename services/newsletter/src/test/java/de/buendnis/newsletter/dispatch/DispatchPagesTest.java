package de.buendnis.newsletter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import de.buendnis.newsletter.NewsletterTest;
import de.buendnis.newsletter.PostOffice;
import de.buendnis.newsletter.edition.ToldEditions;
import de.buendnis.newsletter.subscription.SampleSubscribers;
import de.buendnis.newsletter.subscription.SampleSubscribers.Subscriber;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.mail.MailQueue;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Browser.Page;
import de.buendnis.platform.web.browser.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.servlet.MockMvc;

/** What the office sees of a run, and decides. */
@NewsletterTest
class DispatchPagesTest {

    @Autowired private MockMvc mvc;
    @Autowired private ToldEditions told;
    @Autowired private SampleSubscribers subscribers;
    @Autowired private MailQueue mails;
    @Autowired private MongoOperations mongo;
    private Browser media;

    @BeforeEach
    void signIn() {
        media = new Browser(mvc, Tokens.media());
    }

    @Test
    void theRunIsFollowedToItsEnd() {
        Subscriber lea = subscribers.subscriber();
        String edition = sending();

        soon().until(() -> page(edition).text().contains("Die Ausgabe ist versendet."));
        assertThat(page(edition).first("dl.facts").text()).contains("Versendet", "Abgeschlossen");
        assertThat(page(edition).has("form[action$=anhalten]")).isFalse();
        assertThat(PostOffice.mailsTo(lea.address())).hasSize(1);
    }

    @Test
    void anUncertainMailWaitsUntilSomebodyDecidesAndIsNeverSentTwiceByItself() {
        String edition = sending();
        soon().until(() -> page(edition).text().contains("Die Ausgabe ist versendet."));
        String again = uncertain(edition);
        String arrived = uncertain(edition);

        soon().until(() -> waiting().contains(DispatchPages.address(edition)));
        assertThat(page(edition).text()).contains("Ungeklärt", again, arrived);
        decide(edition, again, "AGAIN");
        Page noted = decide(edition, arrived, "ARRIVED");

        assertThat(noted.text()).contains("Notiert").doesNotContain(arrived);
        assertThat(decide(edition, arrived, "AGAIN").text()).contains("schon entschieden");
        soon().until(() -> PostOffice.mailsTo(again).size() == 1);
        soon().until(() -> !waiting().contains(DispatchPages.address(edition)));
        assertThat(PostOffice.mailsTo(arrived)).isEmpty();
    }

    @Test
    void advisersReadAndDecideNothing() {
        String edition = sending();
        Browser adviser = new Browser(mvc, Tokens.adviser());

        assertThat(adviser.open(DispatchPages.address(edition)).status()).isEqualTo(200);
        assertThat(adviser.post(DispatchPages.address(edition) + "/anhalten", Map.of()).status())
                .isEqualTo(403);
        assertThat(
                        new Browser(mvc, Tokens.coordinatorOf("x"))
                                .open(DispatchPages.address(edition))
                                .status())
                .isEqualTo(403);
        assertThat(adviser.open(DispatchPages.address("unknown")).status()).isEqualTo(404);
    }

    @Test
    void whatIsOverCannotBeStopped() {
        String edition = sending();
        soon().until(() -> page(edition).text().contains("Die Ausgabe ist versendet."));

        Page refused = media.post(DispatchPages.address(edition) + "/anhalten", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Anhalten lässt sich nur ein laufender Versand");
    }

    /** As a killed sender leaves it; answers the address. */
    private String uncertain(String edition) {
        String key = UUID.randomUUID().toString();
        String address = key + "@example.org";
        mails.run(edition).prepare(Map.of(key, new Mail(address, "Neues", "Text")));
        mongo.updateFirst(
                query(where("_id").is(edition + ":" + key)),
                Update.update("state", "UNCERTAIN").set("settledAt", Date.from(Instant.now())),
                "mails");
        return address;
    }

    private Page decide(String edition, String address, String decision) {
        return media.post(
                DispatchPages.address(edition) + "/klaeren",
                Map.of(
                        "recipient", List.of(address.replace("@example.org", "")),
                        "decision", List.of(decision)));
    }

    private Page page(String edition) {
        return media.open(DispatchPages.address(edition));
    }

    private String waiting() {
        return media.open("/internal/waiting").text();
    }

    private String sending() {
        return told.tell("item-" + UUID.randomUUID());
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }
}
