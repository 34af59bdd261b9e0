package de.buendnis.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A backup of one database, made and put back by MongoDB's own tools. */
record Archive(Path file) {

    private static final Pattern FAILED = Pattern.compile("[1-9]\\d* document\\(s\\) failed");

    static Archive take(String databaseUrl, String database, Path file) {
        run(databaseUrl, "mongodump", "--db=" + database, "--gzip", "--archive=" + file);
        return new Archive(file);
    }

    void putBack(String databaseUrl) {
        run(databaseUrl, "mongorestore", "--gzip", "--archive=" + file);
    }

    private static void run(String databaseUrl, String... line) {
        List<String> command =
                Stream.concat(Stream.of(line), Stream.of("--uri=" + databaseUrl)).toList();
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String words = new String(process.getInputStream().readAllBytes(), UTF_8);
            // What could not be put back is counted, and is no failure of the tool.
            boolean incomplete = FAILED.matcher(words).find();
            if (process.waitFor() != 0 || incomplete) {
                throw new IllegalStateException(command + ":\n" + words);
            }
        } catch (IOException e) {
            throw new IllegalStateException(command.toString(), e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
