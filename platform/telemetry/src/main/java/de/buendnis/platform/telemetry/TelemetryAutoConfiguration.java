package de.buendnis.platform.telemetry;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives a service its {@link Traces}, which do nothing where tracing is switched off. */
@AutoConfiguration
class TelemetryAutoConfiguration {

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<ObservationRegistry> observations) {
        return new Traces(
                tracer.getIfAvailable(() -> Tracer.NOOP),
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }
}
