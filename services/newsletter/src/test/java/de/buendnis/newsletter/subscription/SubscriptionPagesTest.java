package de.buendnis.newsletter.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.buendnis.newsletter.NewsletterTest;
import de.buendnis.newsletter.PostOffice;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Tokens;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@NewsletterTest
class SubscriptionPagesTest {

    private static final Pattern LINK =
            Pattern.compile("http://localhost:8080(/newsletter/\\w+\\?code=[\\w-]+)");

    @Autowired private MockMvc mvc;
    @Autowired private SubscriptionRows rows;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(mvc, request -> request);
    }

    @Test
    void whoSubscribesConfirmsByAButtonBehindTheMailedLink() {
        String address = someone();

        assertThat(subscribe(address).text()).contains("Bitte sehen Sie in Ihr Postfach", address);

        var page = browser.open(linkTo(address));
        assertThat(stage(page.address())).isInstanceOf(Stage.Requested.class);
        var confirmed = page.send();
        assertThat(confirmed.text()).contains("Ihre Anmeldung ist bestätigt");
        assertThat(browser.open(confirmed.address()).status()).isEqualTo(200);
        assertThat(stage(confirmed.address())).isInstanceOf(Stage.Active.class);
    }

    @Test
    void theConfirmationMailAsksOneThingAndAdvertisesNothing() throws Exception {
        String address = someone();
        subscribe(address);

        MimeMessage mail = mails(address, 1).getFirst();

        assertThat(mail.getSubject()).isEqualTo("Bitte bestätigen Sie Ihre Newsletter-Anmeldung");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(LINK.matcher(PostOffice.body(mail)).results().map(found -> found.group(1)))
                .as("text, button and address lead to the same page")
                .hasSize(4)
                .containsOnly(linkTo(address));
    }

    @Test
    void theAnswerDoesNotTellWhoIsKnown() {
        String known = someone();
        subscribe(known);
        String waiting = subscribe(known).text();
        browser.open(linkTo(known)).send();

        String active = subscribe(known).text();

        assertThat(active).isEqualTo(waiting);
        String unknown = someone();
        assertThat(subscribe(unknown).text().replace(unknown, known)).isEqualTo(active);
        await().untilAsserted(
                        () ->
                                assertThat(PostOffice.mailsTo(known))
                                        .extracting(MimeMessage::getSubject)
                                        .contains("Sie bekommen unseren Newsletter schon"));
    }

    @Test
    void somebodyElseCannotPesterAnAddress() {
        String address = someone();
        for (int times = 0; times < 6; times++) {
            subscribe(address);
        }
        String other = someone();
        subscribe(other);

        mails(other, 1);
        assertThat(PostOffice.mailsTo(address)).hasSizeLessThanOrEqualTo(Subscription.MOST_LETTERS);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ''            | Die Mailadresse fehlt.
                    a@b           | Domain
                    medienbuero?@ | genau ein @
                    büro@ort.example | Umlaute
                    """,
            delimiter = '|')
    void whatIsNoAddressIsRefusedBesideTheFieldAndKept(String typed, String reason) {
        var refused = subscribe(typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.title()).startsWith("Fehler:");
        assertThat(refused.refusals().get("address")).contains(reason);
        assertThat(refused.value("address")).isEqualTo(typed);
    }

    @Test
    void anAddressIsUnderstoodAsItIsTyped() {
        String name = "lea-" + UUID.randomUUID();

        var page = subscribe("  %s(at)Ort.EXAMPLE ".formatted(name));

        assertThat(page.status()).isEqualTo(200);
        mails(name + "@ort.example", 1);
    }

    @Test
    void tenThousandCharactersAreRefused() {
        assertThat(subscribe("a".repeat(10_000) + "@ort.example").status()).isEqualTo(422);
    }

    @Test
    void aWrongLinkSaysWhatToDo() {
        var wrong = browser.open("/newsletter/bestaetigen?code=abc");

        assertThat(wrong.status()).isEqualTo(410);
        assertThat(wrong.text()).contains("Dieser Link führt nicht weiter");
        assertThat(browser.post("/newsletter/bestaetigen", Map.of("code", List.of("abc"))).status())
                .isEqualTo(410);
        assertThat(browser.open("/newsletter/abmelden").status()).isEqualTo(410);
    }

    @Test
    void aGetUnsubscribesNobodyAndTheButtonDoes() {
        Subscription subscribed = subscriber();
        String way = "/newsletter/abmelden?code=" + subscribed.unsubscribeCode();

        var page = browser.open(way);
        assertThat(again(subscribed).stage()).isInstanceOf(Stage.Active.class);

        assertThat(page.send().text()).contains("Der Newsletter ist abbestellt");
        assertThat(again(subscribed).stage()).isInstanceOf(Stage.Ended.class);
        assertThat(browser.open(way).text()).contains("Der Newsletter ist abbestellt");
    }

    @Test
    void aMailProgramUnsubscribesByOnePostWithoutCookieAndTwiceIsFine() throws Exception {
        Subscription subscribed = subscriber();
        String way = "/newsletter/abmelden?code=" + subscribed.unsubscribeCode();

        for (int times = 0; times < 2; times++) {
            mvc.perform(post(way).param("List-Unsubscribe", "One-Click"))
                    .andExpect(status().isOk());
        }

        assertThat(again(subscribed).stage()).isInstanceOf(Stage.Ended.class);
    }

    @Test
    void whoHasLeftMaySubscribeAgainAndTheProofStays() {
        String address = someone();
        Subscription first = subscriber(address);
        browser.open("/newsletter/abmelden?code=" + first.unsubscribeCode()).send();

        Subscription second = subscriber(address);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(again(first).stage()).isInstanceOf(Stage.Ended.class);
    }

    @Test
    void staffSeesFiguresAndNobodyElseDoes() {
        assertThat(
                        new Browser(mvc, Tokens.media())
                                .open("/verwaltung/newsletter/abonnements")
                                .text())
                .contains("bekommen die nächste Ausgabe");
        assertThat(browser.open("/verwaltung/newsletter/abonnements").status()).isEqualTo(401);
        assertThat(
                        new Browser(mvc, Tokens.coordinatorOf("x"))
                                .open("/verwaltung/newsletter/abonnements")
                                .status())
                .isEqualTo(403);
    }

    private Browser.Page subscribe(String address) {
        return browser.open("/newsletter").type("address", address).send();
    }

    private Subscription subscriber() {
        return subscriber(someone());
    }

    private Subscription subscriber(String address) {
        int before = PostOffice.mailsTo(address).size();
        subscribe(address);
        mails(address, before + 1);
        String link = linkTo(address);
        browser.open(link).send();
        return rows.ofConfirmation(code(link)).orElseThrow();
    }

    private Subscription again(Subscription subscription) {
        return rows.ofUnsubscription(subscription.unsubscribeCode()).orElseThrow();
    }

    private Stage stage(String link) {
        return rows.ofConfirmation(code(link)).orElseThrow().stage();
    }

    private static String linkTo(String address) {
        Matcher link = LINK.matcher(PostOffice.body(mails(address, 1).getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static List<MimeMessage> mails(String address, int least) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> PostOffice.mailsTo(address), mails -> mails.size() >= least);
    }

    private static String code(String link) {
        return link.replaceFirst(".*code=", "");
    }

    private static String someone() {
        return "leserin-" + UUID.randomUUID() + "@example.org";
    }
}
