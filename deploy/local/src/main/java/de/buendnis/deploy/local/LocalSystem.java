package de.buendnis.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.platform.servers.ChildCommand;
import de.buendnis.platform.servers.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The composed system for tests: the launcher as a process of its own, just as {@code ./start} runs
 * it. It needs the packaged services and ends with the test's JVM at the latest.
 */
public final class LocalSystem implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(60);

    private final ChildProcess launcher;
    private final Path data;
    private final Path output;
    private final Ports ports;

    private LocalSystem(ChildProcess launcher, Path data, Path output, int port) {
        this.launcher = launcher;
        this.data = data;
        this.output = output;
        this.ports = new Ports(port);
    }

    /** The first of as many ports as a system needs, none of which is in use. */
    public static int freePort() {
        return Ports.free().first();
    }

    /**
     * Starts everything and returns at once.
     *
     * @param root of the work tree
     * @param data folder for what survives a restart
     * @param port the portal's; the 29 after it are the system's, too
     * @param options more options of {@code ./start}
     */
    public static LocalSystem start(Path root, Path data, int port, String... options) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(
                List.of(
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + Launcher.LOG_SETTINGS,
                        "-Dbuendnis.root=" + root,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port)));
        line.addAll(List.of(options));
        try {
            Path output = Files.createTempFile("launcher", ".log");
            return new LocalSystem(
                    ChildProcess.start(new ChildCommand(line, Map.of(), output, null)),
                    data,
                    output,
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the launcher has said that it is ready; throws with what it said otherwise. */
    public LocalSystem awaitReady(Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!output().contains("READY " + baseUrl())) {
            if (!launcher.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The system is not ready. It says:\n" + output());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return this;
    }

    /** Where the portal answers, without a slash at the end. */
    public String baseUrl() {
        return ports.baseUrl();
    }

    /** The names of all services, as {@link #process} knows them. */
    public static List<String> services() {
        return Service.ALL.stream().map(Service::name).toList();
    }

    /** Where a service answers behind the gateway's back. */
    public String directUrl(String service) {
        return Service.ALL.stream()
                .filter(one -> one.name().equals(service))
                .findFirst()
                .map(one -> "http://127.0.0.1:" + ports.of(one))
                .orElseThrow();
    }

    /** Where clients of Kafka begin. */
    public String brokerAddress() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** The address of the database server, without a database. */
    public String databaseUrl() {
        return "mongodb://127.0.0.1:" + ports.mongodb() + "/?directConnection=true";
    }

    /** Where the mail catcher shows its page and, at {@code /api/mails?to=…}, its mails as JSON. */
    public String mailUrl() {
        return ports.mailUrl();
    }

    /** The process of a part, such as {@code registry} or {@code kafka}. */
    public ProcessHandle process(String part) {
        return ProcessHandle.of(pid(data.resolve("run").resolve(part + ".pid"))).orElseThrow();
    }

    /** The processes that have been started so far. */
    List<ProcessHandle> begun() {
        try (Stream<Path> files = Files.list(data.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(LocalSystem::pid)
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the launcher has said so far. */
    public String output() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the launcher hard. */
    public void kill() {
        launcher.kill();
    }

    boolean isAlive() {
        return launcher.isAlive();
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        launcher.stop(GRACE);
    }
}
