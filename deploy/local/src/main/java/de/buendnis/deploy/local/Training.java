package de.buendnis.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.buendnis.platform.servers.MongodSource;
import de.buendnis.platform.servers.ServerUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the system once with demo data and nobody watching, so that each service learns which
 * classes it loads. {@code ./start} does so after a build of its own. Whoever is not trained starts
 * all the same, only later.
 */
final class Training {

    private static final List<String> PAGES =
            List.of("/", "/buendnisse?q=Familie", "/buendnisse/ploen", "/aktionstag", "/anmelden");

    private Training() {}

    static void main() throws IOException {
        Path root = Path.of(System.getProperty("buendnis.root", "")).toAbsolutePath();
        Path data = Files.createTempDirectory("buendnisse-training");
        // Nobody is to think that the system is up.
        Progress silent =
                new Progress(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
        int code = 0;
        try {
            Ports ports = Ports.free();
            Options options = new Options(data, ports.first(), false);
            Launcher launcher =
                    new Launcher(
                            silent, DataFolder.open(options), ports, root, LoadedClasses.LEARNT);
            launcher.start(MongodSource.find(System.getenv(), line -> {}));
            PAGES.forEach(page -> visit(ports.baseUrl() + page));
            launcher.stop();
        } catch (ServerUnavailable e) {
            System.err.println(e.getMessage());
            code = 1;
        } finally {
            delete(data);
        }
        System.exit(code);
    }

    private static void visit(String address) {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            client.send(question, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
