package de.buendnis.load.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Kafka's own {@code ConsumerPerformance}, in a JVM of its own: it reads and looks at nothing. */
final class KafkaMeasure {

    /** Column of its output: messages a second, without the joining of a group. */
    private static final int FETCHED_PER_SECOND = 9;

    private KafkaMeasure() {}

    /** Messages a second. */
    static double read(String bootstrapServers, int messages) {
        try {
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            Path.of(System.getProperty("java.home"), "bin", "java")
                                                    .toString(),
                                            "-XX:+UseSerialGC",
                                            "-XX:+UseCompactObjectHeaders",
                                            "-Xmx192m",
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            "org.apache.kafka.tools.ConsumerPerformance",
                                            "--bootstrap-server",
                                            bootstrapServers,
                                            "--topic",
                                            FullTopic.NAME,
                                            "--num-records",
                                            Integer.toString(messages),
                                            "--timeout",
                                            "60000",
                                            "--hide-header"))
                            .redirectErrorStream(true)
                            .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return Arrays.stream(output.split("\n"))
                    .map(line -> line.split(","))
                    .filter(cells -> cells.length > FETCHED_PER_SECOND)
                    .mapToDouble(cells -> Double.parseDouble(cells[FETCHED_PER_SECOND].strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
