package de.buendnis.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operators ask Prometheus, in its language. */
final class Queries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern NO_METRICS =
            Pattern.compile(
                    "\\{[^}]*}|\\[[^]]*]|" + GROUPING.pattern() + "|\\b[a-z_]+ *(?=\\(|by \\()");
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9_]*");

    private Queries() {}

    /** Those of all dashboards in a folder. */
    static List<String> ofDashboards(Path folder) {
        try (Stream<Path> dashboards = Files.list(folder)) {
            return dashboards.map(Queries::read).flatMap(Queries::ofDashboard).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> ofDashboard(JsonNode dashboard) {
        return dashboard.findValuesAsText("expr").stream();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The metrics that a query is about. */
    static Set<String> metrics(String query) {
        return NAME.matcher(NO_METRICS.matcher(query).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** The labels by which a query tells its answers apart. */
    static Set<String> labels(String query) {
        return GROUPING.matcher(query)
                .results()
                .flatMap(by -> Stream.of(by.group(1).split(", *")))
                // A histogram's quantile takes its bounds together.
                .filter(label -> !label.equals("le"))
                .collect(Collectors.toSet());
    }
}
