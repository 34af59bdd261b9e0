package de.buendnis.load.system;

import de.buendnis.deploy.local.LocalSystem;
import de.buendnis.deploy.local.Programs;
import de.buendnis.platform.servers.ChildCommand;
import de.buendnis.platform.servers.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A portal of its own, that reads the topics of a running Kafka. */
public final class Portal implements AutoCloseable {

    /** How its JVM runs. */
    public enum Flags {
        /** As {@code ./start} does: it starts fast, and only compiles fast. */
        LAPTOP {
            @Override
            List<String> line(Path root) {
                return Programs.service(root, NAME);
            }
        },

        /** As the images do, with the same heap. */
        CONTAINER {
            @Override
            List<String> line(Path root) {
                return List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx192m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        Programs.service(root, NAME).getLast());
            }
        };

        abstract List<String> line(Path root);
    }

    private static final String NAME = "portal";
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final int port;
    private final Path log;
    private final ChildProcess process;

    private Portal(int port, Path log, ChildProcess process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it and returns at once.
     *
     * @param name of its folder; what stands there of an earlier one is used
     */
    public static Portal start(Work work, String name, Flags flags, String broker) {
        int port = LocalSystem.freePort();
        Path folder = work.folder().resolve(name);
        Path log = folder.resolve("portal.log");
        var line = new ArrayList<>(flags.line(work.root()));
        line.addAll(
                List.of(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--management.server.port=" + (port + 1),
                        "--management.server.address=127.0.0.1",
                        "--buendnis.base-url=http://localhost:" + port,
                        "--buendnis.data=" + folder.resolve("data"),
                        "--buendnis.secret.portal=load",
                        "--spring.kafka.bootstrap-servers=" + broker));
        return new Portal(
                port,
                log,
                ChildProcess.start(new ChildCommand(line, Programs.environment(), log, null)));
    }

    /** Returns when it has read all that the topics hold. */
    public Portal awaitReady() {
        Instant end = Instant.now().plus(LIMIT);
        while (!Programs.isReady(port + 1)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The portal is not ready, its log is " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return this;
    }

    /** Without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    /** What it says. */
    public Path log() {
        return log;
    }

    @Override
    public void close() {
        process.stop(GRACE);
    }
}
