package de.buendnis.platform.telemetry;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Carries traces through what is no call, and so has no headers that a framework reads: a record in
 * a topic, a row in a database. Both keep a W3C {@code traceparent} as text.
 */
public final class Traces {

    /** Carries nothing, and measures nothing. */
    public static final Traces NONE = new Traces(Tracer.NOOP, ObservationRegistry.NOOP);

    private final Tracer tracer;
    private final ObservationRegistry observations;

    Traces(Tracer tracer, ObservationRegistry observations) {
        this.tracer = tracer;
        this.observations = observations;
    }

    /** The {@code traceparent} of what this thread is at, or null if that is not traced. */
    public @Nullable String current() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null || context.traceId().isEmpty()) {
            return null;
        }
        String flags = Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00";
        return "00-" + context.traceId() + "-" + context.spanId() + flags;
    }

    /**
     * The same trace for steps that come by the thousand: the log names it in each of their lines,
     * a collector gets none of them, since a picture of so many shows nothing.
     */
    public static @Nullable String inTheLogOnly(@Nullable String trace) {
        return trace == null ? null : trace.substring(0, trace.lastIndexOf('-')) + "-00";
    }

    /**
     * A step that another one has caused, perhaps long ago and in another service. It is a span of
     * the same trace, and a timer of this name.
     *
     * @param name for all steps of this kind, such as {@code messaging.reaction}
     * @param cause the {@link #current} of the step that caused it; null begins a new trace
     */
    public Observation causedBy(@Nullable String cause, String name) {
        var step = new CausedSteps.Step(cause == null ? "" : cause);
        return Observation.createNotStarted(name, () -> step, observations);
    }
}
