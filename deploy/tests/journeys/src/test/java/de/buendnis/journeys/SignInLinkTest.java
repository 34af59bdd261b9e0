package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The link in the mail, when it is no longer good for anything. */
@Journey
class SignInLinkTest {

    private static final String ADDRESS = "koordination@perleberg.example";

    @Test
    void aLinkLeadsInOnlyOnce(Platform platform) {
        String link;
        try (Person first = platform.person()) {
            Coordinator coordinator = new Coordinator(first, platform.mailbox(ADDRESS));
            link = coordinator.asksForLink(ADDRESS);
            first.look("link-under-way").open(link).look("link").press("Jetzt anmelden");
            assertThat(first.whereabouts()).isEqualTo("/mein-buendnis");
        }
        try (Person second = platform.person()) {
            second.open(link);
            assertThat(second.status()).isEqualTo(410);
            assertThat(second.headline()).isEqualTo("Dieser Link wurde schon benutzt");
            second.look("link-used").follow("Neuen Link anfordern");
            assertThat(second.headline()).isEqualTo("Anmelden");
        }
    }

    @Test
    void aLinkThatIsTooOldSaysSo(Platform platform) {
        try (Person person = platform.person()) {
            Coordinator coordinator = new Coordinator(person, platform.mailbox(ADDRESS));
            String link = coordinator.asksForLink(ADDRESS);
            person.open(link);
            letTimePass(platform);

            person.press("Jetzt anmelden");
            assertThat(person.status()).isEqualTo(410);
            assertThat(person.headline()).isEqualTo("Dieser Link ist abgelaufen");
            person.look("link-expired").open("/mein-buendnis");
            assertThat(person.headline()).isEqualTo("Anmelden");
        }
    }

    @Test
    void aLinkThatNobodySentIsUnknown(Platform platform) {
        try (Person person = platform.person()) {
            person.open("/identitaet/link?code=ausgedacht");
            assertThat(person.status()).isEqualTo(410);
            assertThat(person.headline()).isEqualTo("Diesen Link kennen wir nicht");
        }
    }

    @Test
    void anUnknownAddressIsAnsweredAlikeAndGetsNothing(Platform platform) {
        try (Person person = platform.person()) {
            Mailbox mailbox = platform.mailbox("niemand@nirgendwo.example");
            person.open("/anmelden")
                    .fill("Ihre Mailadresse", "niemand@nirgendwo.example")
                    .press("Link anfordern");
            assertThat(person.headline()).isEqualTo("Sehen Sie in Ihr Postfach");
            assertThat(mailbox.isEmpty()).isTrue();
        }
    }

    /** A quarter of an hour goes by for all links that nobody has used. */
    private static void letTimePass(Platform platform) {
        try (MongoClient mongo = MongoClients.create(platform.databaseUrl())) {
            mongo.getDatabase("identity")
                    .getCollection("sign-in-links")
                    .updateMany(
                            Filters.eq("usedAt", null),
                            Updates.set(
                                    "expiresAt",
                                    Date.from(Instant.now().minus(Duration.ofSeconds(1)))));
        }
    }
}
