package de.buendnis.portal.opendata;

import de.buendnis.platform.web.WebProperties;
import de.buendnis.portal.calendar.ActionCalendar;
import de.buendnis.portal.directory.Alliance;
import de.buendnis.portal.directory.Directory;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What search engines may read, and what there is. */
@RestController
class SearchEngines {

    private static final List<String> OTHER_PAGES = List.of("/", "/buendnisse", "/aktionstag");

    private final Directory directory;
    private final ActionCalendar calendar;
    private final String baseUrl;

    SearchEngines(Directory directory, ActionCalendar calendar, WebProperties web) {
        this.directory = directory;
        this.calendar = calendar;
        this.baseUrl = web.baseUrl();
    }

    /** RFC 9309. */
    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        return """
                User-agent: *
                Disallow: /verwaltung
                Disallow: /mein-buendnis
                Disallow: /identitaet
                Disallow: /anmelden
                Sitemap: %s/sitemap.xml
                """
                .formatted(baseUrl);
    }

    /**
     * Sitemaps protocol 0.9. Slugs and ids are letters, digits and hyphens, so nothing needs
     * escaping.
     */
    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap() {
        StringBuilder xml =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        """);
        for (String path : OTHER_PAGES) {
            xml.append("<url><loc>").append(baseUrl).append(path).append("</loc></url>\n");
        }
        for (Alliance alliance : directory.all()) {
            xml.append("<url><loc>").append(baseUrl).append(alliance.path()).append("</loc>");
            if (alliance.publishedAt() != null) {
                xml.append("<lastmod>").append(alliance.publishedAt()).append("</lastmod>");
            }
            xml.append("</url>\n");
        }
        calendar.all()
                .forEach(
                        action ->
                                xml.append("<url><loc>")
                                        .append(baseUrl)
                                        .append(action.path())
                                        .append("</loc><lastmod>")
                                        .append(action.changedAt())
                                        .append("</lastmod></url>\n"));
        return xml.append("</urlset>\n").toString();
    }
}
