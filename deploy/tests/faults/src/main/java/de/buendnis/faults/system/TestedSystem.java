package de.buendnis.faults.system;

import de.buendnis.contracts.Topics;
import de.buendnis.deploy.local.LocalSystem;
import de.buendnis.deploy.local.Programs;
import de.buendnis.platform.servers.ChildCommand;
import de.buendnis.platform.servers.ChildProcess;
import de.buendnis.platform.servers.KafkaServer;
import de.buendnis.platform.servers.MongoServer;
import de.buendnis.platform.servers.MongodSource;
import de.buendnis.platform.servers.ServerPlace;
import de.buendnis.platform.servers.TopicSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Everything that can break, and the mail catcher, which cannot. */
public final class TestedSystem implements AutoCloseable {

    static final String PORTAL = "portal";

    private final Path folder;
    // Below those that systems hand out for connections: a killed process finds its own again.
    private final AtomicInteger nextPort = new AtomicInteger(LocalSystem.freePort());
    private final Disk databaseDisk;
    private final Disk brokerDisk;
    private final ServerPlace databasePlace;
    private final MongoServer database;
    private final KafkaServer broker;
    private final Wire databaseWire;
    private final Wire brokerWire;
    private final String baseUrl;
    private final ChildProcess mailCatcher;
    private final int mailPage;
    private final List<Instance> instances = new ArrayList<>();
    private boolean forgotten;

    private TestedSystem(Path root, Path folder, Map<String, Integer> counts, boolean smallDisks) {
        this.folder = folder;
        // A place of the kit's own: no other portal has this address.
        baseUrl = "http://localhost:" + port();
        databaseDisk = Disk.at(folder.resolve("database-disk"), smallDisks);
        brokerDisk = Disk.at(folder.resolve("broker-disk"), smallDisks);
        databasePlace = place(databaseDisk, "mongodb");
        databaseWire = Wire.to(databasePlace.port());
        ServerPlace brokerPlace = place(brokerDisk, "kafka");
        brokerWire = Wire.to(brokerPlace.port());
        int smtp = port();
        mailPage = port();
        mailCatcher =
                ChildProcess.start(
                        new ChildCommand(
                                Programs.mailCatcher(smtp, mailPage, mails()),
                                Programs.environment(),
                                folder.resolve("log/mail.log"),
                                null));
        List<Instance.Place> places = places(root, counts);
        var settings = new Settings(baseUrl, brokerWire.port(), databaseWire.port(), places);
        // Each as soon as what it needs is there: Kafka alone would keep one core busy.
        try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
            var stored = CompletableFuture.supplyAsync(this::startDatabase, starts);
            var told = CompletableFuture.supplyAsync(() -> startBroker(brokerPlace), starts);
            places.forEach(place -> instances.add(new Instance(place, settings.of(place), smtp)));
            List<CompletableFuture<Void>> starting =
                    instances.stream()
                            .map(one -> needed(one, stored, told).thenRun(one::start))
                            .toList();
            database = stored.join();
            broker = told.join();
            starting.forEach(CompletableFuture::join);
        }
    }

    /** In the same order each time: a seed chooses its victims by it. */
    private List<Instance.Place> places(Path root, Map<String, Integer> counts) {
        List<Instance.Place> places = new ArrayList<>();
        new TreeMap<>(counts)
                .forEach(
                        (service, count) -> {
                            for (int number = 1; number <= count; number++) {
                                int port = nextPort.getAndAdd(2);
                                places.add(new Instance.Place(root, folder, service, number, port));
                            }
                        });
        return places;
    }

    private static CompletableFuture<?> needed(
            Instance instance, CompletableFuture<?> stored, CompletableFuture<?> told) {
        return switch (instance.service()) {
            case "identity" -> stored;
            case PORTAL -> told;
            default -> CompletableFuture.allOf(stored, told);
        };
    }

    private KafkaServer startBroker(ServerPlace place) {
        KafkaServer started = KafkaServer.start(place, brokerWire.port());
        new TopicSetup(1, "").run(started.bootstrapServers(), Topics.all());
        return started;
    }

    /**
     * Starts it and returns when all of it is ready.
     *
     * @param root of the work tree, where the services are built
     * @param counts how often each service runs
     * @param smallDisks whether the servers' disks can be filled up, where that is possible
     */
    public static TestedSystem start(Path root, Map<String, Integer> counts, boolean smallDisks) {
        try {
            Path folder = Files.createTempDirectory("faults");
            var system = new TestedSystem(root, folder, counts, smallDisks);
            try {
                system.instances.forEach(Instance::awaitReady);
                return system;
            } catch (IllegalStateException notReady) {
                system.close();
                throw notReady;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerPlace place(Disk disk, String name) {
        return new ServerPlace(
                disk.folder().resolve(name),
                folder.resolve("log/" + name + ".log"),
                null,
                nextPort.getAndAdd(2));
    }

    private int port() {
        return nextPort.getAndIncrement();
    }

    private MongoServer startDatabase() {
        MongodSource source = MongodSource.find(System.getenv(), System.out::println);
        if (source instanceof MongodSource.Program program) {
            return MongoServer.start(program, databasePlace);
        }
        throw new IllegalStateException(
                "Unset " + MongodSource.GIVEN + ": the kit must be able to kill its MongoDB");
    }

    public Path folder() {
        return folder;
    }

    /** Where the caught mails lie. */
    public Path mails() {
        return folder.resolve("mail");
    }

    /** Where the mail catcher answers. */
    public String mailAddress() {
        return "http://127.0.0.1:" + mailPage;
    }

    /** For the proofs, which go around the wire. */
    public String databaseAddress() {
        return "mongodb://127.0.0.1:%d/?directConnection=true".formatted(databasePlace.port());
    }

    /** For the proofs; a broker leads through the wire in any case. */
    public String brokerAddress() {
        return broker.bootstrapServers();
    }

    /** The public address, which nobody listens at: the kit asks one portal or another. */
    public String baseUrl() {
        return baseUrl;
    }

    public MongoServer database() {
        return database;
    }

    public KafkaServer broker() {
        return broker;
    }

    public Wire databaseWire() {
        return databaseWire;
    }

    public Wire brokerWire() {
        return brokerWire;
    }

    public Disk databaseDisk() {
        return databaseDisk;
    }

    public Disk brokerDisk() {
        return brokerDisk;
    }

    /** All processes of services. */
    public List<Instance> instances() {
        return List.copyOf(instances);
    }

    /** Those of one service. */
    public List<Instance> instances(String service) {
        return instances.stream().filter(one -> one.service().equals(service)).toList();
    }

    /** All but the portal's: those that have a database. */
    public List<Instance> owners() {
        return instances.stream().filter(one -> !one.isPortal()).toList();
    }

    /** The portal's, which answer the public. */
    public List<Instance> portals() {
        return instances(PORTAL);
    }

    /** What all of it is made of. */
    public String versions() {
        return "JDK %s, Kafka %s, MongoDB %s, %s"
                .formatted(
                        Runtime.version(),
                        KafkaServer.version(),
                        database.version(),
                        String.join(", ", instances.stream().map(Instance::name).toList()));
    }

    /** Nothing went wrong, so nobody will want to read data and logs. */
    public void forget() {
        forgotten = true;
    }

    @Override
    public void close() throws IOException {
        databaseWire.mend();
        brokerWire.mend();
        if (forgotten) {
            // Nobody will read what they would write at their end.
            instances.forEach(Instance::kill);
            broker.kill();
            database.kill();
        }
        List<Thread> stopping =
                instances.stream().map(one -> Thread.ofVirtual().start(one::close)).toList();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        mailCatcher.close();
        broker.close();
        database.close();
        brokerWire.close();
        databaseWire.close();
        if (!forgotten) {
            brokerDisk.keep(folder.resolve("broker-disk-kept"));
            databaseDisk.keep(folder.resolve("database-disk-kept"));
        }
        brokerDisk.close();
        databaseDisk.close();
        if (forgotten) {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
