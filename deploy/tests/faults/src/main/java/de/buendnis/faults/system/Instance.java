package de.buendnis.faults.system;

import de.buendnis.deploy.local.Programs;
import de.buendnis.platform.servers.ChildCommand;
import de.buendnis.platform.servers.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One process of a service; a new one takes the same ports. */
public final class Instance implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Place place;
    private final Wire mailWire;
    private final ChildCommand command;
    private volatile @Nullable MailLoss loss;
    private @Nullable ChildProcess process;

    /**
     * Where it runs.
     *
     * @param root of the work tree
     * @param folder for data and logs
     * @param port of its pages; the next one is for its health
     */
    record Place(Path root, Path folder, String service, int number, int port) {

        String name() {
            return service + "-" + number;
        }

        String address() {
            return "http://127.0.0.1:" + port;
        }
    }

    /**
     * Prepares it to be started.
     *
     * @param settings what it is told, but for what is said here
     * @param smtp where the mail server listens; the instance gets there by a wire of its own
     */
    Instance(Place place, List<String> settings, int smtp) {
        this.place = place;
        this.mailWire = Wire.to(smtp, () -> new MailTap(() -> loss, lost -> lost.happens(this)));
        Path folder = place.folder();
        String name = place.name();
        var line = new ArrayList<>(Programs.service(place.root(), place.service()));
        line.add("--server.port=" + place.port());
        line.add("--management.server.port=" + managementPort());
        line.add("--buendnis.mail.instance=" + name);
        line.add("--spring.mail.port=" + mailWire.port());
        line.addAll(settings);
        this.command =
                new ChildCommand(
                        line, Programs.environment(), folder.resolve("log/" + name + ".log"), null);
    }

    public String service() {
        return place.service();
    }

    /** Whether it answers the public, and has no database. */
    public boolean isPortal() {
        return service().equals(TestedSystem.PORTAL);
    }

    /** Such as {@code registry-2}. */
    public String name() {
        return place.name();
    }

    /** What it prints. */
    public Path log() {
        return command.log();
    }

    /** Where its pages are. */
    public String address() {
        return place.address();
    }

    private int managementPort() {
        return place.port() + 1;
    }

    /** What is to become of the mails that it sends from now on; null for nothing unusual. */
    public void lose(@Nullable MailLoss planned) {
        loss = planned;
    }

    public void kill() {
        running().kill();
    }

    public long pid() {
        return running().pid();
    }

    /** Starts it, the first time or again, and returns at once. */
    public void start() {
        process = ChildProcess.start(command);
    }

    private ChildProcess running() {
        return Objects.requireNonNull(process, "not started yet");
    }

    /** Returns as soon as it says that it is ready. */
    public void awaitReady() {
        Instant end = Instant.now().plus(LIMIT);
        while (!Programs.isReady(managementPort())) {
            if (!running().isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        name() + " is not ready, its log is " + command.log());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @Override
    public void close() {
        running().stop(GRACE);
        mailWire.close();
    }
}
