package de.buendnis.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.servers.MongodSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real Kafka, a real MongoDB and the mail catcher; the services are fakes. */
class LauncherTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir static Path root;
    @TempDir Path data;

    @BeforeAll
    static void layOutServices() throws IOException {
        FakeService.layOut(root);
    }

    @Test
    void everythingComesUpSurvivesDeathsAndGoesDown() throws Exception {
        int port = LocalSystem.freePort();
        List<ProcessHandle> children;
        String secrets;
        try (LocalSystem system = LocalSystem.start(root, data, port).awaitReady(LIMIT)) {
            children = parts().map(system::process).toList();
            assertThat(children).allMatch(ProcessHandle::isAlive);
            assertThat(system.output())
                    .contains("registry", "identity", "portal", "kafka", "mail")
                    .contains("READY http://localhost:" + port)
                    .contains("anna.servicestelle@example.org", "buendnis-demo-2026")
                    .contains("http://localhost:" + (port + 6));
            assertThat(get(system.mailUrl() + "/").body()).contains("Noch ist keine Mail gekommen");
            assertThat(log("registry"))
                    .contains("--server.port=" + (port + 1), "--buendnis.demo=true", "secret 43");
            secrets = Files.readString(data.resolve("secrets.properties"));
            assertThat(Files.getPosixFilePermissions(data.resolve("secrets.properties")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));

            ProcessHandle killed = system.process("registry");
            killed.destroyForcibly();
            await().atMost(LIMIT)
                    .untilAsserted(
                            () ->
                                    assertThat(system.output())
                                            .contains("registry     unerwartet beendet (Signal 9)")
                                            .contains("registry     wieder bereit nach"));
            assertThat(system.process("registry").pid()).isNotEqualTo(killed.pid());
        }
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(pidFiles()).isEmpty();

        // The second start keeps everything, also on other ports.
        try (LocalSystem again =
                LocalSystem.start(root, data, LocalSystem.freePort()).awaitReady(LIMIT)) {
            assertThat(Files.readString(data.resolve("secrets.properties"))).isEqualTo(secrets);
            assertThatThrownBy(
                            () ->
                                    LocalSystem.start(root, data, LocalSystem.freePort())
                                            .awaitReady(LIMIT))
                    .hasMessageContaining("ist schon in Benutzung");

            List<ProcessHandle> orphans = parts().map(again::process).toList();
            again.kill();
            await().untilAsserted(() -> assertThat(orphans).noneMatch(ProcessHandle::isAlive));
            await().untilAsserted(() -> assertThat(pidFiles()).isEmpty());
        }
    }

    @Test
    void anEmptyStartTellsTheFirstAccountAndAServiceThatDiesAtOnceHoldsNothingUp()
            throws IOException {
        Path refusal = FakeService.refuse(root, "events");
        try (LocalSystem system =
                LocalSystem.start(root, data, LocalSystem.freePort(), "--empty")
                        .awaitReady(LIMIT)) {
            assertThat(system.output())
                    .contains("events ist beim Start beendet worden. Den Grund nennt")
                    .contains("Noch fehlt: events.");
            assertThat(log("identity")).contains("--buendnis.demo=false");
            await().untilAsserted(
                            () ->
                                    assertThat(system.output())
                                            .contains("leitung@example.org   geheim-4711")
                                            .doesNotContain("buendnis-demo"));
            Files.delete(refusal);
            await().atMost(LIMIT)
                    .untilAsserted(
                            () ->
                                    assertThat(system.output())
                                            .contains("events       wieder bereit nach"));
        } finally {
            Files.deleteIfExists(refusal);
        }
    }

    @Test
    void nothingIsLeftOfAStartThatWasBrokenOff() {
        LocalSystem system = LocalSystem.start(root, data, LocalSystem.freePort());
        await().atMost(LIMIT).until(() -> system.output().contains("wird gestartet"));
        await().atMost(LIMIT).until(() -> !pidFiles().isEmpty());
        List<ProcessHandle> begun = system.begun();
        system.close();
        assertThat(system.output()).doesNotContain("READY");
        await().untilAsserted(() -> assertThat(begun).noneMatch(ProcessHandle::isAlive));
        await().untilAsserted(() -> assertThat(pidFiles()).isEmpty());
    }

    @Test
    void aPortInUseIsNamedWithTheRemedy() throws IOException {
        int port = LocalSystem.freePort();
        try (ServerSocket taken = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress());
                LocalSystem system = LocalSystem.start(root, data, port)) {
            await().atMost(LIMIT).until(() -> !system.isAlive());
            assertThat(taken.isBound()).isTrue();
            assertThat(system.output())
                    .contains(
                            "Port %d (registry) ist belegt.".formatted(port + 1), "./start --port ")
                    .doesNotContain("READY", "Exception");
        }
    }

    private static Stream<String> parts() {
        Stream<String> given = Stream.of("registry", "identity", "portal", "kafka", "mail");
        return System.getenv().containsKey(MongodSource.GIVEN)
                ? given
                : Stream.concat(given, Stream.of("mongodb"));
    }

    private List<String> pidFiles() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("run"))) {
            return files.map(Path::toString).filter(name -> name.endsWith(".pid")).toList();
        }
    }

    private String log(String part) {
        try {
            return Files.readString(data.resolve("log").resolve(part + ".log"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
