package de.buendnis.platform.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A {@code mongod} as a child process: a replica set of one node with journal on loopback, for
 * trying out and for tests. Its data survives {@link #kill()} and {@link #restart()}.
 */
public final class MongoServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path mongod;
    private final ServerPlace place;
    private ChildProcess process;

    private MongoServer(Path mongod, ServerPlace place) {
        this.mongod = mongod;
        this.place = place;
        this.process = launch();
    }

    /** Starts it and returns as soon as it accepts writes. */
    public static MongoServer start(MongodSource.Program program, ServerPlace place) {
        MongoServer server = new MongoServer(program.mongod(), place);
        server.awaitPrimary();
        return server;
    }

    public MongoAddress address() {
        return addressAt(place.port());
    }

    /** The address that a server will have on this port. */
    public static MongoAddress addressAt(int port) {
        return new MongoAddress(
                URI.create("mongodb://127.0.0.1:%d/?replicaSet=rs0".formatted(port)));
    }

    /** Such as {@code 6.0.5}. */
    public String version() {
        return ReplicaSet.version(place.port());
    }

    public long pid() {
        return process.pid();
    }

    /** Completes when the present process has ended, with its exit code. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /** Kills it hard. */
    public void kill() {
        process.kill();
    }

    /** Starts it again on the same data and port, and returns when it accepts writes. */
    public void restart() {
        process.close();
        process = launch();
        awaitPrimary();
    }

    @Override
    public void close() {
        process.stop(GRACE);
    }

    private ChildProcess launch() {
        try {
            Files.createDirectories(place.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ChildProcess.start(
                new ChildCommand(
                        List.of(
                                mongod.toString(),
                                "--dbpath",
                                place.data().toString(),
                                "--port",
                                Integer.toString(place.port()),
                                "--bind_ip",
                                "127.0.0.1",
                                "--replSet",
                                "rs0",
                                "--wiredTigerCacheSizeGB",
                                "0.25",
                                "--oplogSize",
                                "128",
                                "--nounixsocket",
                                "--setParameter",
                                "diagnosticDataCollectionEnabled=false"),
                        Map.of(),
                        place.log(),
                        place.pidFile()));
    }

    private void awaitPrimary() {
        ReplicaSet.awaitPrimary(place, process, START);
    }
}
