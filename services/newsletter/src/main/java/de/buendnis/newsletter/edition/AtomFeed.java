package de.buendnis.newsletter.edition;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.WebProperties;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sent editions for feed readers (RFC 4287). */
@RestController
class AtomFeed {

    private static final int ENTRIES = 20;
    private static final String PATH = "/newsletter/feed.atom";
    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Archive archive;
    private final WebProperties site;

    AtomFeed(Archive archive, WebProperties site) {
        this.archive = archive;
        this.site = site;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> feed() throws FeedException {
        String xml = new WireFeedOutput().outputString(feed(archive.page(0, ENTRIES)));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(xml.getBytes(StandardCharsets.UTF_8));
    }

    private Feed feed(List<Versioned<Edition>> newest) {
        var feed = new Feed("atom_1.0");
        feed.setEncoding(StandardCharsets.UTF_8.name());
        feed.setId(site.baseUrl() + PATH);
        feed.setTitle("Newsletter der Lokalen Bündnisse für Familie");
        feed.setAuthors(List.of(office()));
        feed.setAlternateLinks(List.of(link("alternate", "/newsletter/archiv")));
        feed.setOtherLinks(List.of(link("self", PATH)));
        feed.setUpdated(
                Date.from(newest.isEmpty() ? Instant.EPOCH : newest.getFirst().state().since()));
        feed.setEntries(newest.stream().map(this::entry).toList());
        return feed;
    }

    private Entry entry(Versioned<Edition> found) {
        Edition edition = found.state();
        var entry = new Entry();
        // Stays the same when the site moves: readers would show everything as new otherwise.
        entry.setId("urn:uuid:" + found.id());
        entry.setTitle(edition.wording().subject());
        entry.setPublished(Date.from(edition.since()));
        entry.setUpdated(Date.from(edition.since()));
        entry.setAlternateLinks(List.of(link("alternate", "/newsletter/" + edition.slug())));
        var summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(String.join("\n", edition.pieces().stream().map(Piece::title).toList()));
        entry.setSummary(summary);
        return entry;
    }

    private Link link(String relation, String path) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(site.baseUrl() + path);
        return link;
    }

    private static SyndPerson office() {
        var person = new Person();
        person.setName("Servicestelle Lokale Bündnisse für Familie");
        return person;
    }
}
