package de.buendnis.registry.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the YAML files of the demo into records. A misspelt field is an error, not a missing fact.
 */
public final class DemoFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private DemoFile() {}

    /** The content of {@code demo/<name>.yaml}. */
    public static <T> T read(String name, Class<T> type) {
        return MAPPER.convertValue(parsed(name), type);
    }

    /** The entries of {@code demo/<name>.yaml}, which is a list. */
    public static <T> List<T> readAll(String name, Class<T> type) {
        return MAPPER.convertValue(
                parsed(name), MAPPER.getTypeFactory().constructCollectionType(List.class, type));
    }

    private static Object parsed(String name) {
        String path = "/demo/" + name + ".yaml";
        try (InputStream file = DemoFile.class.getResourceAsStream(path)) {
            Objects.requireNonNull(file, () -> path + " is missing");
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
