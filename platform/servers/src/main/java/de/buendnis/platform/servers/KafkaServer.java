package de.buendnis.platform.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * A Kafka broker (KRaft, one node) in a JVM of its own on loopback, for trying out and for tests.
 * Its data survives {@link #kill()} and {@link #restart()}.
 */
public final class KafkaServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ServerPlace place;
    private final int advertisedPort;
    private final List<String> flags;
    private ChildProcess process;

    private KafkaServer(ServerPlace place, int advertisedPort, List<String> flags) {
        this.place = place;
        this.advertisedPort = advertisedPort;
        this.flags = List.copyOf(flags);
        this.process = launch();
    }

    /** Starts it and returns as soon as it answers. */
    public static KafkaServer start(ServerPlace place) {
        return start(place, place.port());
    }

    /**
     * Starts it and returns as soon as it answers.
     *
     * @param flags more options for its JVM
     */
    public static KafkaServer start(ServerPlace place, List<String> flags) {
        return answering(new KafkaServer(place, place.port(), flags));
    }

    /**
     * Starts it behind a proxy on the same machine and returns as soon as it answers.
     *
     * @param advertisedPort the proxy's: a client goes where the broker says that it is
     */
    public static KafkaServer start(ServerPlace place, int advertisedPort) {
        return answering(new KafkaServer(place, advertisedPort, List.of()));
    }

    private static KafkaServer answering(KafkaServer server) {
        server.awaitAnswer();
        return server;
    }

    /** Where clients begin. */
    public String bootstrapServers() {
        return "127.0.0.1:" + advertisedPort;
    }

    /** Such as {@code 4.2.1}. */
    public static String version() {
        return AppInfoParser.getVersion();
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

    /** Starts it again on the same data and ports, and returns when it answers. */
    public void restart() {
        process.close();
        process = launch();
        awaitAnswer();
    }

    /** Asks it to end, and kills it after the time. */
    public void stop(Duration grace) {
        process.stop(grace);
    }

    @Override
    public void close() {
        stop(GRACE);
    }

    private ChildProcess launch() {
        Path properties = BrokerProperties.write(place, advertisedPort);
        List<String> line = new ArrayList<>();
        line.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms32m",
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:TieredStopAtLevel=1",
                        "-Xss512k",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlogback.configurationFile=de/buendnis/platform/servers/broker-log.xml"));
        line.addAll(flags);
        line.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kafka.Kafka",
                        properties.toString()));
        return ChildProcess.start(new ChildCommand(line, Map.of(), place.log(), place.pidFile()));
    }

    private void awaitAnswer() {
        Instant end = Instant.now().plus(START);
        while (!isListening() || !isAnswering()) {
            if (!process.isAlive()) {
                throw new ServerUnavailable(
                        "Kafka ist beim Start beendet worden, siehe " + place.log() + ".");
            }
            if (Instant.now().isAfter(end)) {
                throw new ServerUnavailable("Kafka antwortet nicht, siehe " + place.log() + ".");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Asked first, because a client logs a warning for every refused connection. */
    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), place.port())) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean isAnswering() {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers(),
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                5000,
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                2000))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailable("Der Start von Kafka wurde abgebrochen.", e);
        }
    }
}
