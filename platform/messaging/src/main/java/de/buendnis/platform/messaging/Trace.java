package de.buendnis.platform.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The trace that the present thread works for, as W3C's traceparent header writes it. */
final class Trace {

    private Trace() {}

    /** Read from the log's context, where every tracer puts it: so none is required. */
    static @Nullable String current() {
        String trace = MDC.get("traceId");
        String span = MDC.get("spanId");
        return trace == null || span == null ? null : "00-" + trace + "-" + span + "-01";
    }
}
