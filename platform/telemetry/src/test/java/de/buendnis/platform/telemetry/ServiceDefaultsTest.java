package de.buendnis.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = ServiceDefaultsTest.Garden.class,
        properties = {
            "spring.application.name=garden",
            "management.server.port=0",
            "management.server.address=127.0.0.1",
            "server.shutdown=immediate"
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

    @Test
    void aLogLineNamesTheServiceAndTheTraceThatCameWithTheRequest(CapturedOutput output)
            throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(port, "/plots"))
                        .header(
                                "traceparent",
                                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(output)
                .containsPattern(
                        "(?m)^\\d{4}-\\d\\d-\\d\\dT\\S+ WARN +garden"
                                + " \\[0af7651916cd43dd8448eb211c80319c] ServiceDefaultsTest:"
                                + " Plots are asked for on true$");
    }

    @Test
    void aServicesOwnSettingWins() {
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("immediate");
        assertThat(environment.getProperty("spring.jmx.enabled")).isEqualTo("false");
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
