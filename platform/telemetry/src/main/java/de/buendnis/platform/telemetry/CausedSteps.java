package de.buendnis.platform.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.transport.Propagator.Getter;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;

/**
 * Makes steps go on with the traces that our own topics and databases name. Whether a service
 * believes the headers of requests is another question: the portal does not.
 */
final class CausedSteps extends PropagatingReceiverTracingObservationHandler<CausedSteps.Step> {

    /** A step whose cause is told by a {@code traceparent}. */
    static final class Step extends ReceiverContext<String> {

        /** {@code tracestate} is not kept: it is other vendors' business. */
        private static final Getter<String> TRACEPARENT =
                (trace, field) -> field.equals("traceparent") ? trace : null;

        Step(String traceparent) {
            super(TRACEPARENT);
            setCarrier(traceparent);
        }
    }

    CausedSteps(Tracer tracer, io.opentelemetry.api.trace.Tracer spans) {
        super(
                tracer,
                new OtelPropagator(
                        ContextPropagators.create(W3CTraceContextPropagator.getInstance()), spans));
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof Step;
    }
}
