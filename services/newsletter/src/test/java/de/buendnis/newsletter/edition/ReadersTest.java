package de.buendnis.newsletter.edition;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import de.buendnis.newsletter.NewsletterTest;
import java.io.StringReader;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What readers get: the letter, the archive, the feed. */
@NewsletterTest
class ReadersTest {

    @Autowired private MockMvc mvc;
    @Autowired private Editions editions;
    @Autowired private Letters letters;
    @Autowired private Archive archive;
    @Autowired private ToldEditions told;

    @Test
    void everybodyReadsAboutASentEditionWithoutSigningIn() throws Exception {
        EditionSummary sent = sent();

        assertThat(get("/newsletter/" + sent.slug()).getContentAsString()).contains("Beitrag");
        assertThat(archive.newest(100)).extracting(Archive.Entry::slug).contains(sent.slug());
        SyndFeed feed =
                new SyndFeedInput()
                        .build(new StringReader(get("/newsletter/feed.atom").getContentAsString()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        SyndEntry entry =
                feed.getEntries().stream()
                        .filter(each -> each.getUri().equals("urn:uuid:" + sent.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.getLink()).isEqualTo("http://localhost:8080/newsletter/" + sent.slug());
        assertThat(entry.getTitle()).isEqualTo("Neues");
        assertThat(entry.getPublishedDate().toInstant())
                .isEqualTo(sent.since().truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void whatIsNotSentIsNotThere() throws Exception {
        assertThat(get("/newsletter/gibt-es-nicht").getStatus()).isEqualTo(404);
        assertThat(get("/newsletter/archiv?seite=99999999999").getStatus()).isEqualTo(200);
    }

    @Test
    void aLetterLoadsNothingAndSaysWhereToEndIt() {
        URI ending = URI.create("http://localhost:8080/newsletter/abmelden?code=a&b=%22c");
        Letter letter = letters.letter(sent().id()).unsubscribedAt(ending);
        Document html = Jsoup.parse(letter.html());

        assertThat(html.select("img, script, link, iframe")).isEmpty();
        assertThat(html.select("a").eachAttr("href")).contains(ending.toString());
        assertThat(html.select("a").eachAttr("href")).allMatch(link -> link.startsWith("http"));
        assertThat(html.text()).contains("Beitrag", "Impressum").doesNotContain("Vorschau");
        assertThat(letter.text())
                .contains(ending.toString(), "Beitrag", "http://localhost:8080/aktionstag");
        assertThat(letter.html() + letter.text()).doesNotContain(Letter.UNSUBSCRIBE);
    }

    private EditionSummary sent() {
        String id = told.tell("item-" + UUID.randomUUID());
        soon().until(() -> editions.find(id).orElseThrow().stage() == EditionStage.SENT);
        return editions.find(id).orElseThrow();
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(address)))
                .andReturn()
                .getResponse();
    }
}
