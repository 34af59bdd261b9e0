package de.buendnis.journeys;

import de.buendnis.deploy.local.LocalSystem;
import de.buendnis.platform.servers.MongodSource;
import de.buendnis.platform.servers.ServerUnavailable;
import de.buendnis.platform.web.browser.Chromium;
import de.buendnis.platform.web.browser.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The whole system with the demo's data, and one Chromium for everybody who looks at it. */
final class Platform implements AutoCloseable {

    private static final List<String> PARTS =
            Stream.concat(LocalSystem.services().stream(), Stream.of("kafka", "mail")).toList();

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Chromium chromium;
    private final LocalSystem system;
    private volatile Runnable meanwhile = () -> {};

    private Platform(Chromium chromium, LocalSystem system) {
        this.chromium = chromium;
        this.system = system;
    }

    /** Needs the packaged services, Chromium and a MongoDB; what is missing is named. */
    static Platform start() {
        requireMongodb();
        Chromium chromium = Chromium.start();
        emptyFolder(Visit.PICTURES.toString());
        Path root = Path.of(System.getProperty("build.root", "../../..")).toAbsolutePath();
        LocalSystem system =
                LocalSystem.start(
                        root.normalize(), emptyFolder("target/system"), LocalSystem.freePort());
        Platform platform = new Platform(chromium, system);
        try {
            system.awaitReady(START);
            return platform;
        } catch (RuntimeException notReady) {
            platform.close();
            throw notReady;
        }
    }

    private static void requireMongodb() {
        try {
            MongodSource.find(System.getenv(), sentence -> {});
        } catch (ServerUnavailable missing) {
            if ("true".equals(System.getenv("CI"))) {
                throw missing;
            }
            throw new TestAbortedException("Skipped by hand: " + missing.getMessage(), missing);
        }
    }

    /** Below target, so that its logs can be read when a journey failed. */
    static Path emptyFolder(String name) {
        Path folder = Path.of(name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                old.sorted(Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(java.io.File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    /** Somebody new at a computer. */
    Person person() {
        return new Person(this, chromium.visit(1280), Duration.ZERO);
    }

    /** Somebody new at a computer who tries again when a service is away. */
    Person patientPerson() {
        return new Person(this, chromium.visit(1280), PATIENCE);
    }

    /** Somebody new whose phone runs no scripts. */
    Person personWithoutScripts() {
        return new Person(this, chromium.visitWithoutScripts(390), Duration.ZERO);
    }

    /** Such a person who tries again when a service is away. */
    Person patientPersonWithoutScripts() {
        return new Person(this, chromium.visitWithoutScripts(390), PATIENCE);
    }

    /** What comes for this address from now on. */
    Mailbox mailbox(String address) {
        return new Mailbox(system.mailUrl(), address, this::letOthersAct);
    }

    /** What somebody does while others wait for a mail or a page. */
    void whileOthersWait(Runnable deed) {
        meanwhile = deed;
    }

    /** To be called by whoever waits, on the thread on which everybody acts. */
    void letOthersAct() {
        meanwhile.run();
    }

    /** Without a slash at the end. */
    String baseUrl() {
        return system.baseUrl();
    }

    /** Another program on the same machine, for browsers the same site but another origin. */
    String mailUrl() {
        return system.mailUrl();
    }

    /** Where a service answers behind the gateway's back. */
    String directUrl(String service) {
        return system.directUrl(service);
    }

    String databaseUrl() {
        return system.databaseUrl();
    }

    ProcessHandle process(String part) {
        return system.process(part);
    }

    /** The process of each part. */
    Map<String, Long> processes() {
        return PARTS.stream()
                .collect(Collectors.toMap(Function.identity(), part -> process(part).pid()));
    }

    /** What the launcher has said so far. */
    String announcements() {
        return system.output();
    }

    @Override
    public void close() {
        // Whatever becomes of the browser, no part of the system may be left.
        try (system) {
            chromium.close();
        }
    }
}
