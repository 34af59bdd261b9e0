package de.buendnis.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.buendnis.deploy.local.LocalSystem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.opentest4j.TestAbortedException;

/** Watches the running system as {@code deploy/observability} has it, only more often. */
final class Prometheus implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private Prometheus(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when each service was looked at twice. */
    static Prometheus watching(Platform platform, Path settings) {
        String program = program();
        Path folder = Platform.emptyFolder("target/prometheus");
        String address = "127.0.0.1:" + LocalSystem.freePort();
        try {
            Files.createDirectories(folder);
            Files.copy(settings.resolve("alerts.yaml"), folder.resolve("alerts.yaml"));
            Path file = folder.resolve("prometheus.yaml");
            Files.writeString(
                    file, here(Files.readString(settings.resolve("prometheus.yaml")), platform));
            Process process =
                    new ProcessBuilder(
                                    program,
                                    "--config.file=" + file,
                                    "--storage.tsdb.path=" + folder.resolve("data"),
                                    "--web.listen-address=" + address)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("prometheus.log").toFile())
                            .start();
            var prometheus = new Prometheus(process, "http://" + address);
            try {
                prometheus.awaitTwoLooks();
                return prometheus;
            } catch (RuntimeException blind) {
                prometheus.close();
                throw blind;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String here(String settings, Platform platform) {
        String here = settings.replaceAll("_interval: \\d+s", "_interval: 1s");
        for (String service : LocalSystem.services()) {
            // Each service's management port comes 20 behind its own.
            int port = URI.create(platform.directUrl(service)).getPort() + 20;
            here = here.replaceAll("'" + service + ":\\d+'", "'127.0.0.1:" + port + "'");
        }
        return here;
    }

    /** Skipped by hand, but a failure where nobody would notice. */
    private static String program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(
                        () -> {
                            String remedy = "No prometheus on the PATH: apt-get install prometheus";
                            return "true".equals(System.getenv("CI"))
                                    ? new IllegalStateException(remedy)
                                    : new TestAbortedException("Skipped by hand: " + remedy);
                        });
    }

    private void awaitTwoLooks() {
        String seenTwice = "count(sum_over_time(up[1m]) >= 2)";
        await("two looks at each service")
                .atMost(START)
                .ignoreExceptions()
                .until(
                        () ->
                                query(seenTwice).at("/0/value/1").asInt()
                                        == LocalSystem.services().size());
    }

    /** What it answers: a list of series. */
    JsonNode query(String query) {
        return ask("/api/v1/query?query=" + URLEncoder.encode(query, UTF_8)).at("/data/result");
    }

    /** All that the services tell of. */
    Set<String> metrics() {
        return texts(ask("/api/v1/label/__name__/values").get("data")).collect(Collectors.toSet());
    }

    /** The rules with what has become of them. */
    List<JsonNode> rules() {
        return ask("/api/v1/rules").at("/data/groups").findValues("rules").stream()
                .flatMap(rules -> StreamSupport.stream(rules.spliterator(), false))
                .toList();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private JsonNode ask(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
            String body = client.send(request, BodyHandlers.ofString()).body();
            JsonNode answer = JSON.readTree(body);
            if (!"success".equals(answer.path("status").asText())) {
                throw new AssertionError(path + ": " + body);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
