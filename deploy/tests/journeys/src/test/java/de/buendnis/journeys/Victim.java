package de.buendnis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * A part of the system that something happens to; the launcher soon starts a new one.
 *
 * @param name as the launcher calls it, such as registry or kafka
 */
record Victim(Platform platform, String name) {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Without a warning; returns which process it was. */
    long kill() {
        ProcessHandle process = platform.process(name);
        process.destroyForcibly();
        process.onExit().join();
        return process.pid();
    }

    /** The launcher is quick: its new process is stopped before it can listen. */
    void keepDead(long killed) {
        awaitSuccessorOf(killed);
        pause();
    }

    void awaitSuccessorOf(long killed) {
        await("the launcher starts " + name + " again")
                .atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> platform.process(name).pid() != killed);
    }

    /** It holds its connections and answers nothing. */
    void pause() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String signal) {
        String process = Long.toString(platform.process(name).pid());
        try {
            int code = new ProcessBuilder("kill", "-" + signal, process).start().waitFor();
            assertThat(code).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
