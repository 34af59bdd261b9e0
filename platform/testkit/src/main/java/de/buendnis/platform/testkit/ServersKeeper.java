package de.buendnis.platform.testkit;

import de.buendnis.platform.servers.KafkaServer;
import de.buendnis.platform.servers.MongoServer;
import de.buendnis.platform.servers.MongodSource;
import de.buendnis.platform.servers.ServerPlace;
import de.buendnis.platform.servers.ServerUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Holds the servers for as long as the build lives: a test JVM cannot, since each module has its
 * own. It is started by the first one and ends itself.
 */
final class ServersKeeper {

    private ServersKeeper() {}

    /** Arguments: process id of the build, folder for the file, the logs and the data. */
    public static void main(String[] arguments) throws IOException {
        ProcessHandle build = ProcessHandle.of(Long.parseLong(arguments[0])).orElseThrow();
        Path folder = Path.of(arguments[1]);
        deleteData(folder.resolveSibling(""));

        SharedServers servers = Containers.start().orElseGet(() -> start(folder));
        Files.writeString(
                folder.resolveSibling("parts.txt"), servers.description() + System.lineSeparator());
        servers.write(folder.resolve("servers.properties"));
        build.onExit().join();
        // Hard, without closing anything: the children see their pipe close.
        Runtime.getRuntime().halt(0);
    }

    private static SharedServers start(Path folder) {
        CompletableFuture<KafkaServer> kafka =
                CompletableFuture.supplyAsync(() -> KafkaServer.start(place(folder, "kafka")));
        try {
            return switch (MongodSource.find(System.getenv(), System.out::println)) {
                case MongodSource.Given given ->
                        shared(kafka.join(), given.address().database(""), "MongoDB (given)");
                case MongodSource.Program program -> {
                    MongoServer mongo = MongoServer.start(program, place(folder, "mongodb"));
                    yield shared(
                            kafka.join(),
                            mongo.address().database(""),
                            "MongoDB " + mongo.version() + " (" + program.mongod() + ")");
                }
            };
        } catch (ServerUnavailable e) {
            return SharedServers.missing(String.valueOf(e.getMessage()));
        } catch (CompletionException e) {
            return SharedServers.missing(String.valueOf(e.getCause()));
        }
    }

    private static SharedServers shared(KafkaServer kafka, String mongo, String mongoName) {
        String kafkaName = "Kafka " + KafkaServer.version() + " (child process)";
        return new SharedServers(kafka.bootstrapServers(), mongo, kafkaName + ", " + mongoName);
    }

    private static ServerPlace place(Path folder, String name) {
        return ServerPlace.in(folder, name, ServerPlace.freePort());
    }

    /** What earlier builds left: their logs stay until somebody cleans, their data need not. */
    private static void deleteData(Path folders) throws IOException {
        try (Stream<Path> builds = Files.list(folders)) {
            for (Path build :
                    builds.filter(Files::isDirectory).filter(ServersKeeper::isOver).toList()) {
                delete(build.resolve("kafka"));
                delete(build.resolve("mongodb"));
            }
        }
    }

    private static boolean isOver(Path build) {
        String pid = String.valueOf(build.getFileName()).replaceFirst("-.*", "");
        return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
