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
    KILL_REGISTRY("registry killed", 2_000, "registry"),
    KILL_IDENTITY("identity killed", 2_000, "identity"),
    KILL_EVENTS("events killed", 2_000, "events"),
    KILL_NEWSLETTER("newsletter killed", 2_000, "newsletter"),
    KILL_CONSULTATION("consultation killed", 2_000, "consultation"),
    KILL_PORTAL("portal killed", 2_000, "portal"),
    /** Longer than the session of its consumers: their partitions become another's. */
    PAUSE_REGISTRY("registry paused", 12_000, "registry"),
    PAUSE_IDENTITY("identity paused", 8_000, "identity"),
    PAUSE_EVENTS("events paused", 12_000, "events"),
    PAUSE_NEWSLETTER("newsletter paused", 12_000, "newsletter"),
    PAUSE_CONSULTATION("consultation paused", 12_000, "consultation"),
    PAUSE_PORTAL("portal paused", 8_000, "portal"),
    /** At the moment at which nobody can know whether its mail was taken. */
    KILL_SENDER("newsletter killed between a mail and its answer", 1_000, "newsletter"),
    LOSE_ANSWERS("answers of the mail server lost", 0, "newsletter"),
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
    private final String service;

    /** One of a server. */
    Fault(String words, int millis) {
        this(words, millis, "");
    }

    /**
     * @param service whose instances it can happen to; empty where it happens to a server
     */
    Fault(String words, int millis, String service) {
        this.words = words;
        this.duration = Duration.ofMillis(millis);
        this.service = service;
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
            default -> service.isEmpty() || !system.instances(service).isEmpty();
        };
    }

    /** Makes it happen. */
    Damage happen(TestedSystem system, Random random) {
        // Whoever writes down that a mail has left may be unable to: each has its connections.
        int all = CONNECTIONS * system.owners().size();
        return switch (this) {
            case KILL_REGISTRY,
                    KILL_IDENTITY,
                    KILL_EVENTS,
                    KILL_NEWSLETTER,
                    KILL_CONSULTATION,
                    KILL_PORTAL ->
                    killed(any(system.instances(service), random));
            case PAUSE_REGISTRY,
                    PAUSE_IDENTITY,
                    PAUSE_EVENTS,
                    PAUSE_NEWSLETTER,
                    PAUSE_CONSULTATION,
                    PAUSE_PORTAL -> {
                Instance victim = any(system.instances(service), random);
                yield damage(victim, paused(victim.pid()));
            }
            case KILL_SENDER -> MailFaults.killSender(system, random);
            case LOSE_ANSWERS -> MailFaults.loseAnswers(system, random);
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
        return damage(victim, () -> startAgain(victim));
    }

    static void startAgain(Instance victim) {
        victim.start();
        victim.awaitReady();
    }

    /** A portal sends no mails, but owes answers to the public. */
    private static Damage damage(Instance victim, Runnable end) {
        boolean silent = victim.isPortal();
        return new Damage(
                end,
                victim.name(),
                silent ? 0 : CONNECTIONS,
                silent ? Set.of(victim.name()) : Set.of(),
                null);
    }

    private static Runnable paused(long pid) {
        Signal.STOP.send(pid);
        return () -> Signal.CONT.send(pid);
    }
}
