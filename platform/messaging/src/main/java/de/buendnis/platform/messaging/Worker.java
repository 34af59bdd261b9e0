package de.buendnis.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that repeats its work, and may finish what is left when it is to stop. */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** One turn; waits a moment if there is nothing to do. */
    interface Work {

        void turn() throws InterruptedException;
    }

    private final String name;
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile Instant end = Instant.MAX;

    Worker(String name) {
        this.name = name;
    }

    void start(Work work, BooleanSupplier isBusy) {
        running = true;
        end = Instant.MAX;
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(work, isBusy));
    }

    private void run(Work work, BooleanSupplier isBusy) {
        while (running || (isBusy.getAsBoolean() && Instant.now().isBefore(end))) {
            try {
                work.turn();
            } catch (InterruptedException hurried) {
                return;
            } catch (RuntimeException broken) {
                LOG.error("The {} met what it does not know", name, broken);
            }
        }
    }

    /** Not while it is to stop. */
    void pause(Duration time) {
        if (running) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    boolean isRunning() {
        return running;
    }

    void stop(Duration grace) {
        end = Instant.now().plus(grace);
        running = false;
        Part.join(thread, grace.multipliedBy(2));
    }
}
