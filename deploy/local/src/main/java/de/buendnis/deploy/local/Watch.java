package de.buendnis.deploy.local;

import de.buendnis.platform.servers.ServerUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it again when it dies, and says so. */
final class Watch {

    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Part part;
    private final Progress progress;
    private volatile boolean stopping;
    private volatile Part.@Nullable Running running;

    Watch(Part part, Progress progress) {
        this.part = part;
        this.progress = progress;
    }

    /** Returns when it serves for the first time; from then on it is watched. */
    void start() {
        Instant begin = Instant.now();
        Part.Running first = part.starter().get();
        running = first;
        progress.ready(part.name(), Duration.between(begin, Instant.now()));
        Thread.ofVirtual().name("watch " + part.name()).start(() -> keep(first));
    }

    void stop() {
        stopping = true;
        Part.Running present = running;
        if (present != null) {
            present.stop().run();
        }
    }

    private void keep(Part.Running first) {
        Part.Running present = first;
        Duration pause = Duration.ZERO;
        while (true) {
            Instant since = Instant.now();
            int code = present.exit().join();
            if (stopping) {
                return;
            }
            progress.died(part.name(), code);
            boolean steady = Duration.between(since, Instant.now()).compareTo(STEADY) > 0;
            pause = steady ? Duration.ZERO : pause;
            present = startAgain(pause);
            pause = longer(pause);
        }
    }

    private Part.Running startAgain(Duration firstPause) {
        Duration pause = firstPause;
        while (true) {
            LockSupport.parkNanos(pause.toNanos());
            Instant begin = Instant.now();
            try {
                Part.Running started = part.starter().get();
                running = started;
                progress.again(part.name(), Duration.between(begin, Instant.now()));
                return started;
            } catch (ServerUnavailable e) {
                pause = longer(pause);
                progress.failedAgain(part.name(), pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}
