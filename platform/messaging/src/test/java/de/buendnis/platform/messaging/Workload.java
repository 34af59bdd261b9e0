package de.buendnis.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** Threads that change plots all the time, and repeat a command whose answer they did not get. */
final class Workload implements AutoCloseable {

    static final int PLOTS = 12;
    private static final int WRITERS = 4;
    private static final Duration BREATH = Duration.ofMillis(5);

    private final Aggregates<Plot, Plot.Happening> plots;
    private final BiConsumer<String, String> acknowledged;
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean running = true;

    /**
     * Starts at once.
     *
     * @param acknowledged told of each plot and the id of a command that succeeded on it
     */
    Workload(
            Aggregates<Plot, Plot.Happening> plots,
            long seed,
            BiConsumer<String, String> acknowledged) {
        this.plots = plots;
        this.acknowledged = acknowledged;
        for (int writer = 0; writer < WRITERS; writer++) {
            var random = new Random(seed + writer);
            writers.add(Thread.ofPlatform().daemon().start(() -> write(random)));
        }
    }

    private void write(Random random) {
        while (running) {
            String plot = "plot-" + random.nextInt(PLOTS);
            Command command =
                    new Command(plot, null, UUID.randomUUID().toString(), Garden.gardener());
            while (running && !done(command)) {
                LockSupport.parkNanos(BREATH.multipliedBy(10).toNanos());
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private boolean done(Command command) {
        try {
            if (plots.find(command.aggregateId()).isEmpty()) {
                plots.create(command, new Plot.LaidOut(300));
            } else {
                plots.decide(command, Plot::turn);
            }
            acknowledged.accept(command.aggregateId(), command.commandId());
            return true;
        } catch (DuplicateKeyException unexpected) {
            throw unexpected;
        } catch (CommandRefused | DataAccessException tryAgain) {
            return false;
        }
    }

    @Override
    public void close() {
        running = false;
        for (Thread writer : writers) {
            Part.join(writer, Duration.ofMinutes(1));
        }
    }
}
