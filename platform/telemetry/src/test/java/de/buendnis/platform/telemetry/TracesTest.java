package de.buendnis.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.Observation;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TracesTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CAUSE = "00-" + TRACE + "-b7ad6b7169203331-01";

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    ObservationAutoConfiguration.class,
                                    OpenTelemetrySdkAutoConfiguration.class,
                                    OpenTelemetryTracingAutoConfiguration.class,
                                    OtlpTracingAutoConfiguration.class,
                                    MicrometerTracingAutoConfiguration.class,
                                    TelemetryAutoConfiguration.class))
                    .withPropertyValues("management.tracing.sampling.probability=1.0");

    @Test
    void aStepGoesOnWithTheTraceOfItsCauseAsASpanOfItsOwn() {
        with(
                traces -> {
                    Observation step = traces.causedBy(CAUSE, "planting");
                    step.observe(
                            () ->
                                    assertThat(traces.current())
                                            .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                                            .isNotEqualTo(CAUSE));
                    assertThat(traces.current()).isNull();
                });
    }

    @Test
    void aServiceThatBelievesNoHeadersBelievesItsOwnTopics() {
        service.withPropertyValues("management.tracing.propagation.consume=")
                .run(
                        context -> {
                            Traces traces = context.getBean(Traces.class);
                            traces.causedBy(CAUSE, "planting")
                                    .observe(() -> assertThat(traces.current()).contains(TRACE));
                        });
    }

    @Test
    void whatWasNotSampledIsNotSampledLaterOn() {
        String unsampled = Traces.inTheLogOnly(CAUSE);
        assertThat(unsampled).isEqualTo(CAUSE.replaceAll("01$", "00"));
        assertThat(Traces.inTheLogOnly(null)).isNull();
        with(
                traces ->
                        traces.causedBy(unsampled, "planting")
                                .observe(() -> assertThat(traces.current()).endsWith("-00")));
    }

    @Test
    void aStepWithoutAKnownCauseBeginsATraceOfItsOwn() {
        with(
                traces -> {
                    for (String unknown : new String[] {null, "", "not a trace"}) {
                        traces.causedBy(unknown, "planting")
                                .observe(
                                        () ->
                                                assertThat(traces.current())
                                                        .isNotNull()
                                                        .doesNotContain(TRACE));
                    }
                });
    }

    @Test
    void withoutTracingNothingIsCarried() {
        Traces none = Traces.NONE;
        none.causedBy(CAUSE, "planting").observe(() -> assertThat(none.current()).isNull());
    }

    @Test
    void nothingLeavesTheHouseUnlessACollectorIsNamed() {
        service.run(context -> assertThat(context).doesNotHaveBean(SpanExporter.class));
    }

    @Test
    void aCollectorThatIsNamedGetsTheSpans() throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        HttpServer collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/v1/traces",
                exchange -> {
                    bodies.add(HexFormat.of().formatHex(exchange.getRequestBody().readAllBytes()));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        collector.start();
        String address = "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces";
        try {
            service.withPropertyValues(
                            "management.opentelemetry.tracing.export.schedule-delay=50ms",
                            "management.opentelemetry.tracing.export.otlp.compression=none",
                            "management.opentelemetry.tracing.export.otlp.endpoint=" + address)
                    .run(
                            context -> {
                                context.getBean(Traces.class)
                                        .causedBy(CAUSE, "planting")
                                        .observe(() -> {});
                                await().until(() -> !bodies.isEmpty());
                            });
        } finally {
            collector.stop(0);
        }
        String name = HexFormat.of().formatHex("planting".getBytes(StandardCharsets.UTF_8));
        assertThat(bodies).singleElement().asString().contains(TRACE, name);
    }

    private void with(Consumer<Traces> steps) {
        service.run(context -> steps.accept(context.getBean(Traces.class)));
    }
}
