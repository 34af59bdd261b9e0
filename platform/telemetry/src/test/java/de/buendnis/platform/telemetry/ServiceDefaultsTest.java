package de.buendnis.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = ServiceDefaultsTest.Garden.class,
        properties = {
            "spring.application.name=garden",
            "management.server.port=0",
            "management.server.address=127.0.0.1",
            "server.shutdown=immediate",
            // The console's format is for people here; the file has the one for collectors.
            "logging.file.name=target/garden.log",
            "logging.structured.format.file=ecs"
        })
@ExtendWith(OutputCaptureExtension.class)
class ServiceDefaultsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceDefaultsTest.class);

    @LocalServerPort int port;
    @LocalManagementPort int managementPort;
    @Autowired Environment environment;

    @EnableAutoConfiguration
    @Import(Plots.class)
    static class Garden {}

    @RestController
    static class Plots {

        @GetMapping("/plots")
        String plots() {
            LOG.warn("Plots are asked for on {}", Thread.currentThread().isVirtual());
            return "plots";
        }
    }

    @Test
    void readinessAndMetricsAreOnTheManagementPortOnly() throws Exception {
        assertThat(get(managementPort, "/actuator/health/readiness").body()).contains("UP");
        assertThat(get(managementPort, "/actuator/prometheus").body())
                .contains("jvm_memory_used_bytes", "service=\"garden\"");
        assertThat(get(managementPort, "/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get(port, "/actuator/health").statusCode()).isEqualTo(404);
    }

    /** In the form that Prometheus asks for, and that it may refuse as a whole. */
    @Test
    void noFigureNamesATrace() throws Exception {
        askForPlots("2cf7651916cd43dd8448eb211c80319c");
        HttpRequest request =
                HttpRequest.newBuilder(uri(managementPort, "/actuator/prometheus"))
                        .header("Accept", "application/openmetrics-text;version=1.0.0")
                        .build();

        String figures =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();

        assertThat(figures)
                .contains("http_server_requests_seconds_count")
                .endsWith("# EOF\n")
                .doesNotContain("trace_id");
    }

    @Test
    void aLogLineNamesTheServiceAndTheTraceThatCameWithTheRequest(CapturedOutput output)
            throws Exception {
        askForPlots("0af7651916cd43dd8448eb211c80319c");

        assertThat(output)
                .containsPattern(
                        "(?m)^\\d{4}-\\d\\d-\\d\\dT\\S+ WARN +garden"
                                + " \\[0af7651916cd43dd8448eb211c80319c] ServiceDefaultsTest:"
                                + " Plots are asked for on true$");
    }

    @Test
    void aCollectorOfLogsGetsTheSameAsJson() throws Exception {
        askForPlots("1bf7651916cd43dd8448eb211c80319c");

        String line =
                Files.readAllLines(Path.of("target/garden.log")).stream()
                        .filter(written -> written.contains("1bf7651916cd43dd8448eb211c80319c"))
                        .reduce((ofEarlierRun, now) -> now)
                        .orElseThrow();
        JsonNode event = new ObjectMapper().readTree(line);
        assertThat(event.at("/service/name").asString()).isEqualTo("garden");
        assertThat(event.at("/log/level").asString()).isEqualTo("WARN");
        assertThat(event.at("/message").asString()).startsWith("Plots are asked for");
        assertThat(event.get("trace.id").asString()).isEqualTo("1bf7651916cd43dd8448eb211c80319c");
        assertThat(event.get("span.id").asString()).matches("[0-9a-f]{16}");
    }

    @Test
    void aServicesOwnSettingWins() {
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("immediate");
        assertThat(environment.getProperty("spring.jmx.enabled")).isEqualTo("false");
    }

    private void askForPlots(String trace) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(port, "/plots"))
                        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                        .build();
        HttpResponse<String> plots =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(plots.body()).isEqualTo("plots");
    }

    private static HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri(port, path)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
