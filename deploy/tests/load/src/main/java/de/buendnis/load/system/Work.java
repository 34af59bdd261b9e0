package de.buendnis.load.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a measurement finds the packaged services, and where it may write.
 *
 * @param root of the work tree
 * @param folder deleted at the end
 */
public record Work(Path root, Path folder) implements AutoCloseable {

    public static Work begin() {
        try {
            return new Work(
                    Path.of(System.getProperty("buendnis.root")).toAbsolutePath().normalize(),
                    Files.createTempDirectory("load"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
