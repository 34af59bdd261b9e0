package de.buendnis.portal.developers;

import de.buendnis.contracts.AsyncApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A description of an interface in YAML, with what the page tells of it.
 *
 * @param text as programs read it
 * @param lines as people read it
 */
record Document(String text, List<Line> lines) {

    Document {
        lines = List.copyOf(lines);
    }

    /** A path or a topic. */
    record Line(String address, String summary, List<Detail> details) {

        Line {
            details = List.copyOf(details);
        }
    }

    /** A parameter with its meaning. */
    record Detail(String name, String meaning) {}

    /** The open data. */
    static Document ofOpenData() {
        String text = openApi();
        List<Line> lines =
                entries(parse(text).get("paths"))
                        .map(path -> path(path.getKey(), map(map(path.getValue()).get("get"))))
                        .toList();
        return new Document(text, lines);
    }

    /** The messages between the services. */
    static Document ofMessages() {
        String text = AsyncApi.document();
        List<Line> lines =
                entries(parse(text).get("channels"))
                        .map(
                                channel ->
                                        new Line(
                                                channel.getKey(),
                                                word(channel.getValue(), "description"),
                                                List.of()))
                        .toList();
        return new Document(text, lines);
    }

    private static Line path(String address, Map<String, Object> get) {
        List<Detail> parameters =
                ((List<?>) get.getOrDefault("parameters", List.of()))
                        .stream()
                                .map(one -> new Detail(word(one, "name"), word(one, "description")))
                                .toList();
        return new Line(address, word(get, "summary"), parameters);
    }

    private static String openApi() {
        try {
            return new ClassPathResource("developers/openapi.yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, Object> parse(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static Stream<Map.Entry<String, Object>> entries(@Nullable Object node) {
        return map(node).entrySet().stream();
    }

    @SuppressWarnings("unchecked") // both formats have text keys only
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node, "an incomplete document");
    }

    private static String word(Object node, String field) {
        return String.valueOf(map(node).get(field));
    }
}
