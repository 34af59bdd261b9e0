package de.buendnis.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A backup of one database, made and put back by MongoDB's own tools. */
record Archive(Path file) {

    private static final List<String> TOOLS = List.of("mongodump", "mongorestore");

    /** Those of the tools that are not on the PATH. */
    static List<String> missing() {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(":"));
        return TOOLS.stream()
                .filter(
                        tool ->
                                folders.stream()
                                        .noneMatch(one -> Files.isExecutable(Path.of(one, tool))))
                .toList();
    }

    static Archive take(String databaseUrl, String database, Path file) {
        run(databaseUrl, "mongodump", "--db=" + database, "--gzip", "--archive=" + file);
        return new Archive(file);
    }

    void putBack(String databaseUrl) {
        run(databaseUrl, "mongorestore", "--gzip", "--archive=" + file);
    }

    private static void run(String databaseUrl, String... line) {
        List<String> command =
                new ArrayList<>(
                        Stream.concat(Stream.of(line), Stream.of("--uri=" + databaseUrl)).toList());
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String words = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
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
