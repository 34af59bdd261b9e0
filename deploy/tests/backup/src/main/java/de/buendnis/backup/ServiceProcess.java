package de.buendnis.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.deploy.local.Programs;
import de.buendnis.platform.servers.ChildCommand;
import de.buendnis.platform.servers.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A service that an operator stops and starts, as {@code docker compose} does it. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String name;
    private final List<String> line;
    private final int managementPort;
    private final Path logs;
    private int starts;
    private Path log;
    private @Nullable ChildProcess process;

    ServiceProcess(Path root, String name, int managementPort, List<String> settings, Path logs) {
        this.name = name;
        this.line = new ArrayList<>(Programs.service(root, name));
        this.line.addAll(settings);
        this.managementPort = managementPort;
        this.logs = logs;
        this.log = logs;
    }

    String name() {
        return name;
    }

    /**
     * Starts it and returns at once.
     *
     * @param settings environment variables, as in {@code docker-compose.override.yml}
     */
    void start(Map<String, String> settings) {
        starts++;
        log = logs.resolve("%s-%d.log".formatted(name, starts));
        var environment = new HashMap<>(Programs.environment());
        environment.putAll(settings);
        process = ChildProcess.start(new ChildCommand(line, environment, log, null));
    }

    /** Returns when it says that it is ready. */
    void awaitReady() {
        Instant end = Instant.now().plus(LIMIT);
        while (!Programs.isReady(managementPort)) {
            if (process == null || !process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(name + " is not ready, its log is " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** What it has said since it was started last. */
    String log() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        if (process != null) {
            process.stop(GRACE);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
