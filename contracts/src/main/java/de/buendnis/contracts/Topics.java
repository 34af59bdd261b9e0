package de.buendnis.contracts;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All topics of the platform, read from {@code topics.yaml}. */
public final class Topics {

    /** Where producers put the schemas that they write with. */
    public static final String SCHEMAS = "contracts.schema";

    private Topics() {}

    /** Every topic, in the order of the file. */
    public static List<Topic> all() {
        return entries().stream().map(Topics::topic).toList();
    }

    /** The file as it stands, with what is told of a topic but not needed to make it. */
    static List<Map<String, Object>> entries() {
        InputStream file = Topics.class.getResourceAsStream("/topics.yaml");
        Objects.requireNonNull(file, "The contracts lack their file topics.yaml");
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    }

    private static Topic topic(Map<String, Object> entry) {
        return new Topic(
                text(entry, "name"),
                text(entry, "owner"),
                number(entry, "partitions"),
                Duration.ofDays(number(entry, "minimumLagDays")),
                entry.containsKey("maximumLagDays")
                        ? Duration.ofDays(number(entry, "maximumLagDays"))
                        : null);
    }

    private static String text(Map<String, Object> entry, String field) {
        return present(entry, field).toString();
    }

    private static int number(Map<String, Object> entry, String field) {
        return ((Number) present(entry, field)).intValue();
    }

    private static Object present(Map<String, Object> entry, String field) {
        @Nullable Object value = entry.get(field);
        return Objects.requireNonNull(value, () -> "topics.yaml: " + entry + " lacks " + field);
    }
}
