package de.buendnis.backup;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The whole platform with the demo's data. The launcher would start again whatever is stopped, so
 * here each service stands alone, as with Docker Compose and with the same settings.
 */
final class Platform implements AutoCloseable {

    /** In the order of their ports. */
    private static final List<String> SERVICES =
            List.of("portal", "registry", "identity", "events", "newsletter", "consultation");

    private static final int MAIL_PAGE = 6;
    private static final int SMTP = 7;
    private static final int KAFKA = 8;
    private static final int MONGODB = 10;
    private static final int MANAGEMENT = 20;

    private final int first = LocalSystem.freePort();
    private final Path folder;
    private final MongoServer database;
    private final KafkaServer broker;
    private final ChildProcess mailCatcher;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();

    private Platform(Path root, Path folder) {
        this.folder = folder;
        database = MongoServer.start(mongod(), ServerPlace.in(folder, "mongodb", first + MONGODB));
        broker = KafkaServer.start(ServerPlace.in(folder, "kafka", first + KAFKA));
        new TopicSetup(1, "").run(broker.bootstrapServers(), Topics.all());
        mailCatcher =
                ChildProcess.start(
                        new ChildCommand(
                                Programs.mailCatcher(
                                        first + SMTP, first + MAIL_PAGE, folder.resolve("mail")),
                                Programs.environment(),
                                folder.resolve("log/mail.log"),
                                null));
        for (String name : SERVICES) {
            services.put(
                    name,
                    new ServiceProcess(
                            root,
                            name,
                            port(name) + MANAGEMENT,
                            settings(name, folder.resolve(name)),
                            folder.resolve("log")));
        }
    }

    /** Starts it and returns when all of it is ready. */
    static Platform start(Path root, Path folder) {
        var platform = new Platform(root, folder);
        try {
            platform.services.values().forEach(service -> service.start(Map.of()));
            platform.services.values().forEach(ServiceProcess::awaitReady);
            return platform;
        } catch (RuntimeException notReady) {
            platform.close();
            throw notReady;
        }
    }

    private static MongodSource.Program mongod() {
        if (MongodSource.find(System.getenv(), System.out::println)
                instanceof MongodSource.Program program) {
            return program;
        }
        throw new IllegalStateException(
                "Unset " + MongodSource.GIVEN + ": databases are dropped here");
    }

    private int port(String service) {
        return first + SERVICES.indexOf(service);
    }

    private List<String> settings(String service, Path data) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port(service));
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", port(service) + MANAGEMENT);
        settings.put("management.server.address", "127.0.0.1");
        settings.put("buendnis.base-url", baseUrl());
        for (String other : SERVICES) {
            settings.put("buendnis.services." + other, "http://127.0.0.1:" + port(other));
        }
        settings.put("buendnis.secret.internal", "backup");
        settings.put("buendnis.secret.portal", "backup");
        settings.put("buendnis.demo", true);
        settings.put("buendnis.data", data);
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("spring.mongodb.uri", database.address().database(service));
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", first + SMTP);
        return settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toList();
    }

    /** Where the portal answers, without a slash at the end. */
    String baseUrl() {
        return "http://localhost:" + first;
    }

    /** Where mails can be read. */
    String mailUrl() {
        return "http://localhost:" + (first + MAIL_PAGE);
    }

    /** For the driver and for {@code mongodump}. */
    String databaseUrl() {
        return "mongodb://127.0.0.1:%d/?directConnection=true".formatted(first + MONGODB);
    }

    String brokerAddress() {
        return broker.bootstrapServers();
    }

    ServiceProcess service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    /** Deletes what a service that was stopped has in its folder. */
    void forget(String service) {
        try (Stream<Path> files = Files.walk(folder.resolve(service))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It goes on listening, and answers nobody. */
    void pauseMailServer() {
        signal("-STOP");
    }

    void resumeMailServer() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            int _ =
                    new ProcessBuilder("kill", signal, Long.toString(mailCatcher.pid()))
                            .start()
                            .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        var stopping = new ArrayList<Thread>();
        services.values().forEach(one -> stopping.add(Thread.ofVirtual().start(one::close)));
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
    }
}
