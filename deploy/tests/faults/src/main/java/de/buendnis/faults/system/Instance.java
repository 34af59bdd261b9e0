package de.buendnis.faults.system;

import de.buendnis.deploy.local.Programs;
import de.buendnis.platform.servers.ChildCommand;
import de.buendnis.platform.servers.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One process of a service; a new one takes the same ports. */
public final class Instance implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String service;
    private final int port;
    private final ChildCommand command;
    private ChildProcess process;

    /**
     * Where it runs.
     *
     * @param root of the work tree
     * @param folder for data and logs
     * @param port of its pages; the next one is for its health
     */
    record Place(Path root, Path folder, String service, int number, int port) {}

    Instance(Place place, List<String> settings) {
        this.service = place.service();
        this.port = place.port();
        Path folder = place.folder();
        String name = service + "-" + place.number();
        var line = new ArrayList<>(Programs.service(place.root(), service));
        line.add("--server.port=" + port);
        line.add("--management.server.port=" + managementPort());
        line.add("--buendnis.mail.instance=" + name);
        line.add("--buendnis.data=" + folder.resolve(name));
        line.addAll(settings);
        this.command =
                new ChildCommand(
                        line, Programs.environment(), folder.resolve("log/" + name + ".log"), null);
        this.process = ChildProcess.start(command);
    }

    String service() {
        return service;
    }

    /** Where its pages are. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    private int managementPort() {
        return port + 1;
    }

    public void kill() {
        process.kill();
    }

    public long pid() {
        return process.pid();
    }

    /** Starts it again and returns at once. */
    public void restart() {
        process = ChildProcess.start(command);
    }

    /** Returns as soon as it says that it is ready. */
    public void awaitReady() {
        Instant end = Instant.now().plus(LIMIT);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        service + " is not ready, its log is " + command.log());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean isReady() {
        var question =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/health/readiness"
                                                .formatted(managementPort())))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.stop(GRACE);
    }
}
