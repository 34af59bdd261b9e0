package de.buendnis.deploy.local;

import de.buendnis.platform.servers.ServerUnavailable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: starts it again when it dies, and says so. A part that keeps dying is
 * tried less and less often, and the others go on without it.
 */
final class Watch {

    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 5;
    // After as many attempts people know; from then on only its return is news.
    private static final int NEWS = 4;

    private final Part part;
    private final Progress progress;
    private final Room room;
    private final Duration firstPause;
    private int deaths;
    private volatile boolean stopping;
    private volatile Part.@Nullable Running running;

    Watch(Part part, Progress progress, Room room) {
        this(part, progress, room, Duration.ofSeconds(1));
    }

    Watch(Part part, Progress progress, Room room, Duration firstPause) {
        this.part = part;
        this.progress = progress;
        this.room = room;
        this.firstPause = firstPause;
    }

    /** Returns when it serves for the first time; from then on it is watched. */
    void start() {
        Instant begin = Instant.now();
        Part.Running first = begun();
        running = first;
        progress.ready(part.name(), Duration.between(begin, Instant.now()));
        Thread.ofVirtual().name("watch " + part.name()).start(() -> keep(first));
    }

    /** As {@link #start}, but a part that does not come up now is tried again later. */
    void startOrGoOn() {
        try {
            start();
        } catch (ServerUnavailable e) {
            progress.say(String.valueOf(e.getMessage()));
            deaths = 1;
            progress.failedAgain(part.name(), pause());
            Thread.ofVirtual().name("watch " + part.name()).start(() -> keep(startAgain()));
        }
    }

    /** Whether it serves at this moment. */
    boolean isUp() {
        Part.Running present = running;
        return present != null && !present.exit().isDone();
    }

    String name() {
        return part.name();
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
        while (true) {
            Instant since = Instant.now();
            int code = present.exit().join();
            if (stopping) {
                return;
            }
            boolean steady = Duration.between(since, Instant.now()).compareTo(STEADY) > 0;
            deaths = steady ? 0 : deaths;
            progress.died(part.name(), code);
            room.shortage().ifPresent(progress::say);
            present = startAgain();
        }
    }

    private Part.Running startAgain() {
        while (true) {
            LockSupport.parkNanos(pause().toNanos());
            deaths++;
            Instant begin = Instant.now();
            try {
                Part.Running started = begun();
                running = started;
                progress.again(part.name(), Duration.between(begin, Instant.now()));
                return started;
            } catch (ServerUnavailable e) {
                if (deaths == NEWS) {
                    progress.goingOnWithout(part.name(), String.valueOf(e.getMessage()));
                } else if (deaths < NEWS) {
                    progress.failedAgain(part.name(), pause());
                    room.shortage().ifPresent(progress::say);
                }
            }
        }
    }

    private Part.Running begun() {
        try {
            return part.starter().get();
        } catch (UncheckedIOException e) {
            // On a full disk not even settings can be written. Later they can.
            throw new ServerUnavailable(
                    "%s lässt sich nicht starten (%s).".formatted(part.name(), e.getMessage()), e);
        }
    }

    /** None after the first death in a long while, then longer and longer up to half a minute. */
    private Duration pause() {
        return deaths == 0
                ? Duration.ZERO
                : firstPause.multipliedBy(1L << Math.min(deaths - 1, DOUBLINGS));
    }
}
