package de.buendnis.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Where the servers of a build are, as the keeper tells the test JVMs through a file.
 *
 * @param kafka bootstrap servers; empty when there are none
 * @param mongo address without a database; empty when there is none
 * @param description names the real parts, or says why there are none
 */
record SharedServers(String kafka, String mongo, String description) {

    static SharedServers missing(String reason) {
        return new SharedServers("", "", reason);
    }

    boolean isRunning() {
        return !kafka.isEmpty() && !mongo.isEmpty();
    }

    static SharedServers read(Path file) throws IOException {
        Properties properties = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            properties.load(reader);
        }
        return new SharedServers(
                properties.getProperty("kafka", ""),
                properties.getProperty("mongo", ""),
                properties.getProperty("description", ""));
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("kafka", kafka);
        properties.setProperty("mongo", mongo);
        properties.setProperty("description", description);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(part, UTF_8)) {
            properties.store(writer, "The servers that the tests of one build share.");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
