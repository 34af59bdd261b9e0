package de.buendnis.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a server lives.
 *
 * @param data directory of its own, made when missing
 * @param log file to which it logs
 * @param pidFile holds its process id while it runs; null for none
 * @param port on which it listens at 127.0.0.1; Kafka also takes the next one for its controller
 */
public record ServerPlace(Path data, Path log, @Nullable Path pidFile, int port) {

    /**
     * The place {@code name} in a directory: {@code NAME}, {@code log/NAME.log}, {@code
     * run/NAME.pid}.
     */
    public static ServerPlace in(Path directory, String name, int port) {
        return new ServerPlace(
                directory.resolve(name),
                directory.resolve("log").resolve(name + ".log"),
                directory.resolve("run").resolve(name + ".pid"),
                port);
    }

    /** A new place in the temporary directory on a free port, for a test that kills its server. */
    public static ServerPlace temporary(String name) {
        try {
            return in(Files.createTempDirectory(name), name, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that is free now, and so is the next one. */
    public static int freePort() {
        return IntStream.range(0, 100)
                .map(attempt -> twoFreePorts())
                .filter(port -> port > 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No two free ports in a row"));
    }

    private static int twoFreePorts() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket first = new ServerSocket(0, 1, loopback);
                ServerSocket second = new ServerSocket(first.getLocalPort() + 1, 1, loopback)) {
            return second.getLocalPort() - 1;
        } catch (IOException | IllegalArgumentException taken) {
            return 0;
        }
    }
}
