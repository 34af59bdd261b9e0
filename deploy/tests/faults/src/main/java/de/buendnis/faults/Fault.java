package de.buendnis.faults;

import de.buendnis.faults.system.Instance;
import de.buendnis.faults.system.Signal;
import de.buendnis.faults.system.TestedSystem;
import java.time.Duration;
import java.util.Random;

/** What can happen to the system. */
enum Fault {
    KILL_SERVICE("a service killed", 2_000),
    /** Longer than the session of its consumers: their partitions become another's. */
    PAUSE_SERVICE("a service paused", 14_000),
    KILL_DATABASE("MongoDB killed", 2_000),
    PAUSE_DATABASE("MongoDB paused", 5_000),
    KILL_BROKER("Kafka killed", 2_000),
    PAUSE_BROKER("Kafka paused", 8_000),
    CUT_DATABASE("connections to MongoDB cut", 3_000),
    CUT_BROKER("connections to Kafka cut", 3_000),
    SLOW_DATABASE("connections to MongoDB slow", 4_000),
    SLOW_BROKER("connections to Kafka slow", 4_000),
    FULL_DATABASE_DISK("disk of MongoDB full", 5_000),
    FULL_BROKER_DISK("disk of Kafka full", 5_000);

    private static final Duration SLOWNESS = Duration.ofMillis(60);

    private final String words;
    private final Duration duration;

    Fault(String words, int millis) {
        this.words = words;
        this.duration = Duration.ofMillis(millis);
    }

    String words() {
        return words;
    }

    Duration duration() {
        return duration;
    }

    boolean isPossible(TestedSystem system) {
        return switch (this) {
            case FULL_DATABASE_DISK -> system.databaseDisk().real();
            case FULL_BROKER_DISK -> system.brokerDisk().real();
            default -> true;
        };
    }

    /** Makes it happen; what comes back ends it. */
    Runnable happen(TestedSystem system, Random random) {
        Instance victim = system.instances().get(random.nextInt(system.instances().size()));
        return switch (this) {
            case KILL_SERVICE -> {
                victim.kill();
                yield () -> {
                    victim.restart();
                    victim.awaitReady();
                };
            }
            case PAUSE_SERVICE -> paused(victim.pid());
            case KILL_DATABASE -> {
                system.database().kill();
                yield system.database()::restart;
            }
            case PAUSE_DATABASE -> paused(system.database().pid());
            case KILL_BROKER -> {
                system.broker().kill();
                yield system.broker()::restart;
            }
            case PAUSE_BROKER -> paused(system.broker().pid());
            case CUT_DATABASE -> {
                system.databaseWire().cut();
                yield system.databaseWire()::mend;
            }
            case CUT_BROKER -> {
                system.brokerWire().cut();
                yield system.brokerWire()::mend;
            }
            case SLOW_DATABASE -> {
                system.databaseWire().slow(SLOWNESS);
                yield system.databaseWire()::mend;
            }
            case SLOW_BROKER -> {
                system.brokerWire().slow(SLOWNESS);
                yield system.brokerWire()::mend;
            }
            case FULL_DATABASE_DISK -> {
                system.databaseDisk().fill();
                yield () -> {
                    system.databaseDisk().empty();
                    // It has given up, or is about to: an operator would start it anew as well.
                    system.database().restart();
                };
            }
            case FULL_BROKER_DISK -> {
                system.brokerDisk().fill();
                yield () -> {
                    system.brokerDisk().empty();
                    system.broker().restart();
                };
            }
        };
    }

    private static Runnable paused(long pid) {
        Signal.STOP.send(pid);
        return () -> Signal.CONT.send(pid);
    }
}
