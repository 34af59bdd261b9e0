package de.buendnis.load.commands;

import de.buendnis.load.system.ProcessorTime;
import java.time.Duration;

/** Of this process, and of the servers that work for it. */
record Spent(Duration own, Duration mongo, Duration kafka) {

    static Spent of(Servers servers) {
        return new Spent(
                ProcessorTime.of(ProcessHandle.current().pid()),
                ProcessorTime.of(servers.mongo().pid()),
                ProcessorTime.of(servers.kafka().pid()));
    }

    Spent since(Spent before) {
        return new Spent(
                own.minus(before.own()), mongo.minus(before.mongo()), kafka.minus(before.kafka()));
    }

    Duration total() {
        return own.plus(mongo).plus(kafka);
    }
}
