package de.buendnis.load.system;

import java.time.Duration;

/** What a process has spent so far. */
public final class ProcessorTime {

    private ProcessorTime() {}

    public static Duration of(long pid) {
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
    }
}
