package de.buendnis.platform.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Axe given to a document once and run as often as asked. Its own builder gives it anew for each
 * run and looks through frames, of which our pages have none: that takes twice as long.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN =
            """
            rules => axe.run(document, {resultTypes: ['violations'], rules}).then(found =>
              found.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id} at ${node.target}: ${rule.help}`)))
            """;

    private Axe() {}

    static List<String> violations(Page page) {
        return violations(page, Map.of());
    }

    static List<String> violationsButOfColours(Page page) {
        return violations(page, Map.of("color-contrast", Map.of("enabled", false)));
    }

    private static List<String> violations(Page page, Map<String, ?> rules) {
        if (page.frames().size() > 1) {
            throw new IllegalStateException("axe was not given to the frames of " + page.url());
        }
        if (Boolean.TRUE.equals(page.evaluate("() => !window.axe"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8) + ";";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
