package de.buendnis.faults.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.faults.signin.Door;
import de.buendnis.faults.system.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;

/** Asks the instances of a service, one after the other, until one gives a definite answer. */
final class Pages {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(6);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final List<Instance> instances;
    private final Door door;
    private final Random random;

    /**
     * @param door of whoever asks
     */
    Pages(List<Instance> instances, Door door, Random random) {
        this.instances = instances;
        this.door = door;
        this.random = random;
    }

    /** What came back. */
    record Answer(int status, String html, String location) {

        boolean isFine() {
            return status < 400;
        }
    }

    Answer open(String path) {
        return definite(path, builder -> builder.GET());
    }

    /** Sends the same form until it is known what became of it, sometimes twice at once. */
    Answer send(String path, Collection<KeyVal> fields) {
        String body =
                fields.stream()
                        .map(field -> encode(field.key()) + "=" + encode(field.value()))
                        .collect(Collectors.joining("&"));
        Function<HttpRequest.Builder, HttpRequest.Builder> post =
                builder ->
                        builder.header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (random.nextInt(5) == 0) {
            Instance any = instances.get(random.nextInt(instances.size()));
            Thread _ = Thread.ofVirtual().start(() -> sendOnce(any, path, post));
        }
        return definite(path, post);
    }

    private void sendOnce(
            Instance instance,
            String path,
            Function<HttpRequest.Builder, HttpRequest.Builder> post) {
        try {
            var unused =
                    CLIENT.send(
                            request(instance, path, post), HttpResponse.BodyHandlers.discarding());
        } catch (IOException unknown) {
            // The other click gets the answer.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer definite(
            String path, Function<HttpRequest.Builder, HttpRequest.Builder> method) {
        Instant end = Instant.now().plus(PATIENCE);
        int next = random.nextInt(instances.size());
        String last = "no answer";
        while (Instant.now().isBefore(end)) {
            Instance instance = instances.get(next++ % instances.size());
            try {
                HttpResponse<String> answer =
                        CLIENT.send(
                                request(instance, path, method),
                                HttpResponse.BodyHandlers.ofString());
                boolean forgotten = door.hasForgotten(answer, instance);
                if (answer.statusCode() < 500 && !forgotten) {
                    return new Answer(
                            answer.statusCode(),
                            answer.body(),
                            answer.headers().firstValue("Location").orElse(""));
                }
                last = "status " + answer.statusCode();
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (IOException unknown) {
                last = unknown.toString();
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        throw new IllegalStateException("%s: %s after %s".formatted(path, last, PATIENCE));
    }

    private HttpRequest request(
            Instance instance,
            String path,
            Function<HttpRequest.Builder, HttpRequest.Builder> method)
            throws IOException {
        var builder =
                HttpRequest.newBuilder(URI.create(instance.address() + path))
                        .timeout(ONE_ANSWER)
                        .header("Accept", "text/html");
        door.show(builder, instance);
        return method.apply(builder).build();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
