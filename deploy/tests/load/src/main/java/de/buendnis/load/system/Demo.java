package de.buendnis.load.system;

import de.buendnis.deploy.local.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The whole platform with the demo's data, as {@code ./start} runs it. */
public final class Demo {

    /** Of an alliance that the demo has published. */
    public static final String PORTRAIT = "/buendnisse/kreis-unna";

    /** The same as data. */
    public static final String DETAILS = "/api/v1/alliances/kreis-unna";

    private static final Duration START = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 300;

    private Demo() {}

    /** Returns when the portal shows the alliance. */
    public static LocalSystem start(Work work) {
        LocalSystem system =
                LocalSystem.start(
                        work.root(), work.folder().resolve("data"), LocalSystem.freePort());
        try {
            system.awaitReady(START);
            byte[] unused = awaitPage(system.baseUrl() + PORTRAIT);
            return system;
        } catch (RuntimeException notReady) {
            system.close();
            throw notReady;
        }
    }

    /** Asks until the page is there, and returns it zipped, as browsers take it. */
    public static byte[] awaitPage(String address) {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept-Encoding", "gzip")
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                HttpResponse<byte[]> answer =
                        client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            throw new IllegalStateException("No page at " + address);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
