package de.buendnis.load;

import java.time.Duration;

/** Of this process, and of the servers that work for it. */
record ProcessorTime(Duration own, Duration mongo, Duration kafka) {

    static ProcessorTime of(Servers servers) {
        return new ProcessorTime(
                spent(ProcessHandle.current().pid()),
                spent(servers.mongo().pid()),
                spent(servers.kafka().pid()));
    }

    private static Duration spent(long pid) {
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(
                own.minus(before.own()), mongo.minus(before.mongo()), kafka.minus(before.kafka()));
    }

    Duration total() {
        return own.plus(mongo).plus(kafka);
    }
}
