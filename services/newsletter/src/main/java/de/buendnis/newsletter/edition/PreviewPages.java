package de.buendnis.newsletter.edition;

import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.web.WebProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letter as readers get it, before they do. */
@Controller
@RequestMapping("/verwaltung/newsletter/ausgaben/{id}")
class PreviewPages {

    /**
     * The letter's looks are in its elements, which pages of ours must not have. It is made of what
     * somebody typed, so the browser takes all powers away from it.
     */
    private static final String LOOKS_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; sandbox";

    private final Editions editions;
    private final Letters letters;
    private final URI unsubscribe;

    PreviewPages(Editions editions, Letters letters, WebProperties site) {
        this.editions = editions;
        this.letters = letters;
        this.unsubscribe = URI.create(site.baseUrl() + "/newsletter/abmelden");
    }

    @GetMapping("/html/vorschau")
    ResponseEntity<String> html(@PathVariable String id) {
        return page(MediaType.TEXT_HTML, letter(id, true).html());
    }

    @GetMapping("/text/vorschau")
    ResponseEntity<String> text(@PathVariable String id) {
        return page(MediaType.TEXT_PLAIN, letter(id, false).text());
    }

    private Letter letter(String id, boolean withWayBack) {
        Versioned<Edition> found = editions.get(id);
        return letters.of(found, withWayBack ? EditionSummary.of(found).address() : null)
                .unsubscribedAt(unsubscribe);
    }

    private static ResponseEntity<String> page(MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", LOOKS_ONLY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
