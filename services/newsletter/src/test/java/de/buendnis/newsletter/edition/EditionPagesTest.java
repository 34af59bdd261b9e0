package de.buendnis.newsletter.edition;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.newsletter.EditionChangeKind;
import de.buendnis.contracts.newsletter.EditionMessage;
import de.buendnis.newsletter.NewsVoice;
import de.buendnis.newsletter.NewsletterTest;
import de.buendnis.newsletter.item.Items;
import de.buendnis.platform.testkit.TopicReader;
import de.buendnis.platform.web.browser.Browser;
import de.buendnis.platform.web.browser.Browser.Page;
import de.buendnis.platform.web.browser.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The media unit composes, the office approves, and the edition goes its way. */
@NewsletterTest
class EditionPagesTest {

    private static final String EDITIONS = "/verwaltung/newsletter/ausgaben/";

    @Autowired private MockMvc mvc;
    @Autowired private NewsVoice news;
    @Autowired private Items items;

    private Browser media;
    private Browser office;

    @BeforeEach
    void twoPeople() {
        media = new Browser(mvc, Tokens.media());
        office = new Browser(mvc, Tokens.office());
    }

    @Test
    void anEditionIsComposedApprovedByASecondPersonAndSent() {
        String name = "Bündnis " + UUID.randomUUID();
        String item = published(name);
        Page edition = drafted("Wenn Paten helfen");
        String address = address(edition);

        Page taken = taken(address, item);
        assertThat(taken.text()).contains("Die Meldung ist aufgenommen", "Neu im Verzeichnis");
        Page written =
                media.open(address + "/beitraege/neu")
                        .type("title", "Ein eigener Text")
                        .type("text", "Erster Absatz\n\nZweiter Absatz")
                        .type("link", "/aktionstag")
                        .send();
        assertThat(titles(written))
                .containsExactly("Neu im Verzeichnis: " + name, "Ein eigener Text");
        Page moved = written.press("Nach oben: Ein eigener Text");
        assertThat(titles(moved))
                .containsExactly("Ein eigener Text", "Neu im Verzeichnis: " + name);

        Page submitted = step(media, address, "einreichen");
        assertThat(submitted.text())
                .contains("Die Ausgabe ist in Prüfung", "Freigeben muss sie jemand anderes");
        assertThat(step(media, address, "freigeben").summary())
                .singleElement()
                .asString()
                .contains("Sie haben diese Ausgabe geschrieben");
        assertThat(step(office, address, "freigeben").text())
                .contains("Die Ausgabe ist freigegeben");
        assertThat(step(office, address, "versenden").text()).contains("Der Versand hat begonnen");

        String slug = slug(address);
        soon().untilAsserted(
                        () ->
                                assertThat(media.open("/newsletter/" + slug).text())
                                        .contains("Wenn Paten helfen", "Ein eigener Text"));
        assertThat(media.open("/newsletter/archiv").text()).contains("Wenn Paten helfen");
        assertThat(media.open("/verwaltung/newsletter/meldungen").text()).doesNotContain(name);
        assertThat(kinds(address))
                .containsExactly(
                        EditionChangeKind.DRAFTED,
                        EditionChangeKind.EDITED,
                        EditionChangeKind.EDITED,
                        EditionChangeKind.EDITED,
                        EditionChangeKind.SUBMITTED,
                        EditionChangeKind.APPROVED,
                        EditionChangeKind.SENDING_STARTED,
                        EditionChangeKind.SENT);
    }

    @Test
    void aChangeVoidsTheApprovalAndAnItemIsTakenByOneEditionOnly() {
        String item = published("Bündnis " + UUID.randomUUID());
        String address = address(drafted("Erste"));
        taken(address, item);
        step(media, address, "einreichen");
        step(office, address, "freigeben");

        String other = address(drafted("Zweite"));
        Page refused = taken(other, item);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary())
                .singleElement()
                .asString()
                .contains("steht schon in einer Ausgabe");
        Page approved = media.open(address);
        String remove = "Entfernen: " + titles(approved).getFirst();
        Page removed = approved.press(remove);
        assertThat(removed.text()).contains("Entwurf", "Die Freigabe gilt nicht mehr");
        assertThat(approved.press(remove).status()).as("a double click").isEqualTo(200);
        assertThat(taken(other, item).text()).contains("Die Meldung ist aufgenommen");
    }

    @Test
    void aCancelledEditionFreesItsItems() {
        String item = published("Bündnis " + UUID.randomUUID());
        String address = address(drafted("Verworfen"));
        taken(address, item);

        assertThat(step(media, address, "verwerfen").text()).contains("Die Ausgabe ist verworfen");

        soon().until(() -> items.reserve(item, "another"));
        assertThat(media.open(address + "/beitraege/neu").type("title", "Zu spät").send().status())
                .isEqualTo(422);
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        String address = address(drafted("Zu zweit"));
        Page mine = media.open(address + "/angaben");
        Page hers = office.open(address + "/angaben");
        assertThat(hers.type("subject", "Von Anna").send().status()).isEqualTo(200);

        Page late = mine.type("subject", "Von Mia").send();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Jemand anders war schneller");
        assertThat(late.value("subject")).isEqualTo("Von Mia");
        assertThat(late.send().text()).contains("Von Mia");
    }

    @Test
    void everyMistakeIsToldBesideItsField() {
        Page page = media.open(EDITIONS + "neu").type("slug", "Nicht so").send();
        assertThat(page.refusals()).containsOnlyKeys("subject");
        assertThat(page.type("subject", "Doch").send().refusals()).containsOnlyKeys("slug");

        String address = address(drafted("Fehler"));
        Page piece =
                media.open(address + "/beitraege/neu")
                        .type("title", "<script>alert(1)</script>")
                        .type("text", "x".repeat(10_000))
                        .type("link", "javascript:alert(1)")
                        .send();
        assertThat(piece.title()).startsWith("Fehler:");
        assertThat(piece.refusals()).containsOnlyKeys("text", "link");
        piece.type("text", "kurz").type("link", "").send();
        assertThat(media.open(address).text()).contains("<script>alert(1)</script>");
        assertThat(media.open(address + "/html/vorschau").has("script")).isFalse();
        Page taken = media.open(EDITIONS + "neu").type("subject", "Zweite");
        assertThat(taken.type("slug", slug(address)).send().refusals()).containsOnlyKeys("slug");
    }

    @Test
    void previewsHaveNoPowers() {
        String address = address(drafted("Zum Ansehen"));

        Page html = media.open(address + "/html/vorschau");
        Page text = media.open(address + "/text/vorschau");

        assertThat(html.header("Content-Security-Policy"))
                .contains("sandbox", "default-src 'none'");
        assertThat(html.text()).contains("Zum Ansehen", "Newsletter abbestellen", "Impressum");
        assertThat(text.text()).contains("Zum Ansehen", "/newsletter/abmelden", "/impressum");
    }

    @Test
    void whatWaitsIsShownToWhomItConcerns() {
        published("Bündnis " + UUID.randomUUID());
        String subject = "Zu prüfen " + UUID.randomUUID();
        String address = address(drafted(subject));
        media.open(address + "/beitraege/neu").type("title", "Titel").type("text", "Text").send();
        step(media, address, "einreichen");

        String approve = "Ausgabe freigeben: " + subject;
        assertThat(waiting(office)).contains(approve, "Neue Meldungen für den Newsletter");
        assertThat(waiting(media)).doesNotContain(approve);
        assertThat(waiting(new Browser(mvc, Tokens.adviser()))).doesNotContain("Meldungen");
        step(office, address, "freigeben");
        assertThat(waiting(media)).contains("Ausgabe versenden: " + subject);
    }

    @Test
    void anItemCanBeSetAside() {
        String name = "Bündnis " + UUID.randomUUID();
        published(name);

        Page after =
                media.open("/verwaltung/newsletter/meldungen")
                        .press("Aussortieren: Neu im Verzeichnis: " + name);

        assertThat(after.text()).contains("aussortiert").doesNotContain(name);
    }

    @Test
    void advisersReadAndCoordinatorsDoNot() {
        String address = address(drafted("Für Leser"));
        Browser adviser = new Browser(mvc, Tokens.adviser());
        Browser coordinator = new Browser(mvc, Tokens.coordinatorOf("a"));

        assertThat(adviser.open(address).status()).isEqualTo(200);
        assertThat(adviser.open(address).has("main button")).isFalse();
        assertThat(adviser.open(EDITIONS + "neu").status()).isEqualTo(403);
        assertThat(adviser.post(address + "/meldungen", Map.of()).status()).isEqualTo(403);
        assertThat(adviser.open(address + "/schritte/einreichen").status()).isEqualTo(403);
        assertThat(coordinator.open("/verwaltung/newsletter").status()).isEqualTo(403);
        assertThat(media.open(EDITIONS + "gibt-es-nicht").status()).isEqualTo(404);
        assertThat(media.open("/newsletter/gibt-es-nicht").status()).isEqualTo(404);
    }

    /** A draft of Mia's; answers its page. */
    private Page drafted(String subject) {
        return media.open(EDITIONS + "neu")
                .type("subject", subject)
                .type("introduction", "Liebe Leserinnen und Leser,")
                .type("slug", "e-" + UUID.randomUUID().toString().substring(0, 8))
                .send();
    }

    /** An item that can be told; answers its id. */
    private String published(String name) {
        String id = news.portrait(UUID.randomUUID().toString(), 1, name, true) + ":item";
        soon().until(() -> items.find(id).filter(found -> found.isPublic()).isPresent());
        return id;
    }

    private Page taken(String address, String item) {
        Map<String, List<String>> fields =
                Map.of("formId", List.of(UUID.randomUUID().toString()), "item", List.of(item));
        return media.post(address + "/meldungen", fields);
    }

    private static String waiting(Browser who) {
        return who.open("/internal/waiting").text();
    }

    private static Page step(Browser who, String address, String step) {
        return who.open(address + "/schritte/" + step).send();
    }

    private static String address(Page page) {
        return page.address().replaceFirst("\\?.*", "");
    }

    private String slug(String address) {
        return media.open(address + "/text/vorschau")
                .text()
                .replaceFirst("(?s).*/newsletter/(e-[0-9a-f]+).*", "$1");
    }

    private static List<String> titles(Page page) {
        return page.all("ol.rows > li h3");
    }

    private static List<EditionChangeKind> kinds(String address) {
        return TopicReader.messages(
                        "newsletter.edition",
                        address.substring(EDITIONS.length()),
                        EditionMessage.class)
                .stream()
                .map(message -> message.getChange().getKind())
                .toList();
    }
}
