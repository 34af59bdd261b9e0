package de.buendnis.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;

/** The frozen schemas in {@code released/}, found through their list of checksums. */
final class ReleasedSchemas {

    static final String FOLDER = "/released/";
    static final String CHECKSUMS = "SHA256SUMS";

    private ReleasedSchemas() {}

    static List<Schema> all() {
        return checksums()
                .lines()
                .map(line -> line.split("\\s+", 2)[1])
                .map(file -> new Schema.Parser().parse(text(FOLDER + file)))
                .toList();
    }

    static String checksums() {
        return text(FOLDER + CHECKSUMS);
    }

    private static String text(String resource) {
        try (InputStream in = ReleasedSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The contracts lack their file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
