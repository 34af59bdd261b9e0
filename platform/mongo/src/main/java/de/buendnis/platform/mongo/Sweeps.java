package de.buendnis.platform.mongo;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Jobs that a service repeats for as long as it runs, one after the other on one thread. Every
 * instance of a service runs all of them, at times of its own: a job must be harmless when another
 * instance does the same at the same moment. Each turn of a job is a trace of its own.
 */
public final class Sweeps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private record Job(String name, Duration pause, Runnable work) {}

    private final ObservationRegistry observations;
    private final List<Job> jobs = new ArrayList<>();
    private @Nullable ScheduledExecutorService thread;

    /** Jobs that nobody watches. */
    public Sweeps() {
        this(ObservationRegistry.NOOP);
    }

    Sweeps(ObservationRegistry observations) {
        this.observations = observations;
    }

    /**
     * Runs the work soon after the start, and again after each pause, which varies by a fifth so
     * that instances do not march in step. A failure is logged and the work tried again after the
     * pause.
     */
    public synchronized void every(Duration pause, String name, Runnable work) {
        Job job = new Job(name, pause, work);
        jobs.add(job);
        if (thread != null) {
            schedule(thread, job, Duration.ZERO);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("sweep").factory());
        thread = started;
        jobs.forEach(job -> schedule(started, job, Duration.ZERO));
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void schedule(ScheduledExecutorService thread, Job job, Duration wait) {
        ScheduledFuture<?> unused =
                thread.schedule(() -> run(thread, job), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(ScheduledExecutorService thread, Job job) {
        Observation turn = Observation.createNotStarted("buendnis.sweep", observations);
        turn.contextualName(job.name())
                .lowCardinalityKeyValue("job", job.name())
                .observe(() -> take(turn, thread, job));
        if (!thread.isShutdown()) {
            schedule(thread, job, varied(job.pause()));
        }
    }

    private static void take(Observation turn, ScheduledExecutorService thread, Job job) {
        try {
            job.work().run();
        } catch (RuntimeException broken) {
            turn.error(broken);
            if (!thread.isShutdown()) {
                LOG.warn("Job {} failed and is tried again in {}", job.name(), job.pause(), broken);
            }
        }
    }

    private static Duration varied(Duration pause) {
        double factor = 0.9 + ThreadLocalRandom.current().nextDouble(0.2);
        return Duration.ofNanos((long) (pause.toNanos() * factor));
    }
}
