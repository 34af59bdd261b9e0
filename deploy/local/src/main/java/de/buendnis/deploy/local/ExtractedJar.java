package de.buendnis.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import de.buendnis.platform.servers.ServerUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A service's jar, laid out as a thin jar with its libraries beside it: it starts a third faster
 * than from nested jars.
 *
 * @param service whose jar it is
 */
record ExtractedJar(Service service) {

    /** Lays it out when the build has made a newer one, and returns the thin jar. */
    Path in(Path root) {
        Path jar = service.jar(root);
        Path folder = service.target(root).resolve("extracted");
        Path thin = folder.resolve(jar.getFileName());
        try {
            if (!Files.exists(jar)) {
                throw new ServerUnavailable(
                        "%s fehlt. Bauen Sie zuerst: mvn package -DskipTests".formatted(jar));
            }
            // Two systems may be started from one work tree at the same time.
            try (FileChannel file = FileChannel.open(lock(root), CREATE, WRITE);
                    FileLock held = file.lock()) {
                if (held.isValid() && (!Files.exists(thin) || isOlder(thin, jar))) {
                    extract(jar, folder);
                    Files.setLastModifiedTime(thin, Files.getLastModifiedTime(jar));
                }
            }
            return thin;
        } catch (IOException e) {
            throw new ServerUnavailable("%s ist nicht benutzbar.".formatted(jar), e);
        }
    }

    private Path lock(Path root) {
        return service.target(root).resolve("extracted.lock");
    }

    private static boolean isOlder(Path thin, Path jar) throws IOException {
        return Files.getLastModifiedTime(thin).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }

    private static void extract(Path jar, Path folder) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-Djarmode=tools",
                                        "-jar",
                                        jar.toString(),
                                        "extract",
                                        "--force",
                                        "--destination",
                                        folder.toString()))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(output.strip());
        }
    }
}
