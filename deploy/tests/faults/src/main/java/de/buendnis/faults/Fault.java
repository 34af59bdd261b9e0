package de.buendnis.faults;

import de.buendnis.faults.system.Instance;
import de.buendnis.faults.system.Signal;
import de.buendnis.faults.system.TestedSystem;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What can happen to the system. */
enum Fault {
    KILL_SERVICE("a service killed", 2_000),
    /** Longer than the session of its consumers: their partitions become another's. */
    PAUSE_SERVICE("a service paused", 14_000),
    /** At the moment at which nobody can know whether its mail was taken. */
    KILL_SENDER("newsletter killed between a mail and its answer", 1_000),
    LOSE_ANSWERS("answers of the mail server lost", 0),
    KILL_PORTAL("a portal killed", 2_000),
    PAUSE_PORTAL("a portal paused", 8_000),
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

    /** As many mails as an instance has under way at once. */
    static final int CONNECTIONS = 2;

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

    /** Whether it waits for its moment itself: that of a mail of the round's edition. */
    boolean choosesItsMoment() {
        return this == KILL_SENDER || this == LOSE_ANSWERS;
    }

    boolean isPossible(TestedSystem system) {
        return switch (this) {
            case FULL_DATABASE_DISK -> system.databaseDisk().real();
            case FULL_BROKER_DISK -> system.brokerDisk().real();
            case KILL_PORTAL, PAUSE_PORTAL -> !system.portals().isEmpty();
            case KILL_SENDER, LOSE_ANSWERS -> !system.instances("newsletter").isEmpty();
            default -> true;
        };
    }

    /** Makes it happen. */
    Damage happen(TestedSystem system, Random random) {
        // Whoever writes down that a mail has left may be unable to: each has its connections.
        int all = CONNECTIONS * system.owners().size();
        return switch (this) {
            case KILL_SERVICE -> killed(any(system.owners(), random));
            case PAUSE_SERVICE -> {
                Instance victim = any(system.owners(), random);
                yield Damage.to(victim.name(), CONNECTIONS, paused(victim.pid()));
            }
            case KILL_SENDER -> MailFaults.killSender(system, random);
            case LOSE_ANSWERS -> MailFaults.loseAnswers(system, random);
            case KILL_PORTAL -> {
                Instance victim = any(system.portals(), random);
                yield silent(victim, killed(victim).end());
            }
            case PAUSE_PORTAL -> {
                Instance victim = any(system.portals(), random);
                yield silent(victim, paused(victim.pid()));
            }
            case KILL_DATABASE -> {
                system.database().kill();
                yield Damage.to("", all, system.database()::restart);
            }
            case PAUSE_DATABASE -> Damage.to("", all, paused(system.database().pid()));
            case KILL_BROKER -> {
                system.broker().kill();
                yield Damage.to("", 0, system.broker()::restart);
            }
            case PAUSE_BROKER -> Damage.to("", 0, paused(system.broker().pid()));
            case CUT_DATABASE -> {
                system.databaseWire().cut();
                yield Damage.to("", all, system.databaseWire()::mend);
            }
            case CUT_BROKER -> {
                system.brokerWire().cut();
                yield Damage.to("", 0, system.brokerWire()::mend);
            }
            case SLOW_DATABASE -> {
                system.databaseWire().slow(SLOWNESS);
                yield Damage.to("", 0, system.databaseWire()::mend);
            }
            case SLOW_BROKER -> {
                system.brokerWire().slow(SLOWNESS);
                yield Damage.to("", 0, system.brokerWire()::mend);
            }
            case FULL_DATABASE_DISK -> {
                system.databaseDisk().fill();
                yield Damage.to(
                        "",
                        all,
                        () -> {
                            system.databaseDisk().empty();
                            // It has given up, or is about to: an operator would start it anew.
                            system.database().restart();
                        });
            }
            case FULL_BROKER_DISK -> {
                system.brokerDisk().fill();
                yield Damage.to(
                        "",
                        0,
                        () -> {
                            system.brokerDisk().empty();
                            system.broker().restart();
                        });
            }
        };
    }

    static Instance any(List<Instance> instances, Random random) {
        return instances.get(random.nextInt(instances.size()));
    }

    private static Damage killed(Instance victim) {
        victim.kill();
        return Damage.to(victim.name(), CONNECTIONS, () -> startAgain(victim));
    }

    static void startAgain(Instance victim) {
        victim.restart();
        victim.awaitReady();
    }

    private static Damage silent(Instance portal, Runnable end) {
        return new Damage(end, portal.name(), 0, Set.of(portal.name()), null);
    }

    private static Runnable paused(long pid) {
        Signal.STOP.send(pid);
        return () -> Signal.CONT.send(pid);
    }
}
