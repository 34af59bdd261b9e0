package de.buendnis.platform.telemetry;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Gives a service its {@link Traces}, which do nothing where tracing is switched off. */
@AutoConfiguration(
        after = {
            OpenTelemetryTracingAutoConfiguration.class,
            MicrometerTracingAutoConfiguration.class
        })
class TelemetryAutoConfiguration {

    /**
     * Made after Boot's own handler, which would take it for its substitute, and asked before it.
     */
    @Bean
    @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER - 1)
    @ConditionalOnBean({Tracer.class, io.opentelemetry.api.trace.Tracer.class})
    CausedSteps causedSteps(Tracer tracer, io.opentelemetry.api.trace.Tracer spans) {
        return new CausedSteps(tracer, spans);
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<ObservationRegistry> observations) {
        return new Traces(
                tracer.getIfAvailable(() -> Tracer.NOOP),
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }
}
