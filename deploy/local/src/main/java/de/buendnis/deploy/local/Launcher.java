package de.buendnis.deploy.local;

import de.buendnis.contracts.Topics;
import de.buendnis.platform.servers.KafkaServer;
import de.buendnis.platform.servers.MongoAddress;
import de.buendnis.platform.servers.MongoServer;
import de.buendnis.platform.servers.MongodSource;
import de.buendnis.platform.servers.ServerPlace;
import de.buendnis.platform.servers.ServerUnavailable;
import de.buendnis.platform.servers.TopicSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Brings everything up in order, watches it, and takes it down when asked. */
final class Launcher {

    static final String LOG_SETTINGS = "de/buendnis/deploy/local/launcher-log.xml";

    private final Progress progress;
    private final DataFolder folder;
    private final Ports ports;
    private final Path root;
    private final LoadedClasses classes;
    private final List<Watch> stores = new CopyOnWriteArrayList<>();
    private final List<Watch> services = new CopyOnWriteArrayList<>();

    Launcher(Progress progress, DataFolder folder, Ports ports, Path root, LoadedClasses classes) {
        this.progress = progress;
        this.folder = folder;
        this.ports = ports;
        this.root = root;
        this.classes = classes;
    }

    static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            IO.println(Options.USAGE);
            return;
        }
        try {
            Options options = Options.parse(arguments);
            Progress progress = new Progress(System.out);
            MongodSource source = MongodSource.find(System.getenv(), progress::say);
            DataFolder folder = DataFolder.open(options);
            Ports ports = new Ports(options.port());
            ports.requireFree(source instanceof MongodSource.Program);
            Path root = Path.of(System.getProperty("buendnis.root", "")).toAbsolutePath();
            Launcher launcher =
                    new Launcher(progress, folder, ports, root, LoadedClasses.REMEMBERED);
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::end, "end"));
            progress.say("Lokale Bündnisse für Familie: wird gestartet, Daten in " + folder.path());
            launcher.start(source);
            launcher.announce();
        } catch (ServerUnavailable e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        // Until a signal comes: the watches do the work.
        new CountDownLatch(1).await();
    }

    /** Returns when everything serves. Each part begins as soon as what it needs is there. */
    void start(MongodSource source) {
        MongoAddress mongodb = mongodb(source);
        JavaParts parts =
                new JavaParts(
                        root,
                        folder,
                        ports,
                        new ServiceSettings(folder, ports, mongodb),
                        Secrets.in(folder),
                        classes);
        Map<Store, CompletableFuture<Void>> serving = new EnumMap<>(Store.class);
        serving.put(Store.KAFKA, Together.begin(this::kafkaWithTopics));
        serving.put(Store.MONGODB, Together.begin(() -> mongodbIfOurs(source)));
        List<CompletableFuture<?>> all = new ArrayList<>(serving.values());
        all.add(Together.begin(() -> watch(stores, parts.mail())));
        for (Service service : Service.ALL) {
            Runnable start = () -> watch(service, parts.service(service));
            all.add(Together.begin(start, service.stores().stream().map(serving::get).toList()));
        }
        Together.await(all);
    }

    private void mongodbIfOurs(MongodSource source) {
        if (source instanceof MongodSource.Program program) {
            watch(stores, mongodb(program));
        }
    }

    private MongoAddress mongodb(MongodSource source) {
        return switch (source) {
            case MongodSource.Given given -> {
                progress.given("mongodb", "wie in " + MongodSource.GIVEN + " angegeben");
                yield given.address();
            }
            case MongodSource.Program _ -> MongoServer.addressAt(ports.mongodb());
        };
    }

    private Part mongodb(MongodSource.Program program) {
        return new Part(
                "mongodb",
                () -> {
                    ServerPlace place = place("mongodb", ports.mongodb());
                    MongoServer server = MongoServer.start(program, place);
                    return new Part.Running(server.onExit(), server::close);
                });
    }

    private void kafkaWithTopics() {
        watch(
                stores,
                new Part(
                        "kafka",
                        () -> {
                            KafkaServer server =
                                    KafkaServer.start(
                                            place("kafka", ports.kafka()),
                                            classes.flags("kafka", JavaParts.ownJar()));
                            return new Part.Running(
                                    server.onExit(), () -> server.stop(classes.grace()));
                        }));
        new TopicSetup(1, "").run("127.0.0.1:" + ports.kafka(), Topics.all());
    }

    private ServerPlace place(String name, int port) {
        return new ServerPlace(folder.of(name), folder.log(name), folder.pidFile(name), port);
    }

    private void announce() {
        progress.say("READY " + ports.baseUrl());
        if (!absent().isEmpty()) {
            progress.say("Noch fehlt: " + absent() + ". Alles andere ist zu benutzen.");
        }
        if (folder.empty()) {
            FirstAccount.in(folder.log("identity"))
                    .ifPresent(account -> progress.say(account.text()));
        } else {
            progress.say(DemoAccounts.TEXT);
        }
        progress.say(
                """

                Mails         %s (es wird keine wirklich verschickt)
                Protokolle    %s
                Beenden       Strg-C; die Daten bleiben\
                """
                        .formatted(ports.mailUrl(), folder.of("log")));
    }

    private void watch(List<Watch> group, Part part) {
        Watch watch = new Watch(part, progress, folder.room());
        group.add(watch);
        watch.start();
    }

    /** The portal is the door; what is behind it may come later, and its pages say so. */
    private void watch(Service service, Part part) {
        Watch watch = new Watch(part, progress, folder.room());
        services.add(watch);
        if (service.equals(Service.PORTAL)) {
            watch.start();
        } else {
            watch.startOrGoOn();
        }
    }

    private String absent() {
        return services.stream()
                .filter(watch -> !watch.isUp())
                .map(Watch::name)
                .collect(Collectors.joining(", "));
    }

    private void end() {
        progress.say("Wird beendet …");
        stop();
        progress.say("Beendet. Die Daten bleiben in " + folder.path());
    }

    /** The services first: they write to the end what they have to say to their stores. */
    void stop() {
        stop(services);
        stop(stores);
    }

    private static void stop(List<Watch> group) {
        Together.await(group.stream().map(watch -> Together.begin(watch::stop)).toList());
    }
}
