package de.buendnis.deploy.local;

import de.buendnis.platform.servers.ChildProcess;
import de.buendnis.platform.servers.ServerUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Asks a part by HTTP whether it can serve. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Returns when the address answers 200. */
    void await(String name, ChildProcess process, URI address, Path log) {
        Instant end = Instant.now().plus(LIMIT);
        while (!isReady(address)) {
            if (!process.isAlive()) {
                throw new ServerUnavailable(
                        "%s ist beim Start beendet worden. Den Grund nennt %s"
                                .formatted(name, log));
            }
            if (Instant.now().isAfter(end)) {
                process.kill();
                throw new ServerUnavailable(
                        "%s ist nach %d Minuten nicht bereit. Den Grund nennt %s"
                                .formatted(name, LIMIT.toMinutes(), log));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    boolean isReady(URI address) {
        HttpRequest question =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailable("Der Start wurde abgebrochen.", e);
        }
    }
}
