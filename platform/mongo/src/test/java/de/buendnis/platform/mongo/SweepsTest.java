package de.buendnis.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepsTest {

    private final Sweeps sweeps = new Sweeps();
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void stop() {
        sweeps.stop();
    }

    @Test
    void aJobThatFailsIsRunAgain() {
        sweeps.every(
                Duration.ofMillis(10),
                "failing",
                () -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException("on purpose");
                });
        sweeps.start();

        await().until(() -> runs.get() >= 3);
    }

    @Test
    void aJobThatComesAfterTheStartRunsToo() {
        sweeps.start();
        sweeps.every(Duration.ofMillis(10), "late", runs::incrementAndGet);

        await().until(() -> runs.get() >= 2);
    }

    @Test
    void nothingRunsBeforeTheStart() {
        sweeps.every(Duration.ofMillis(1), "early", runs::incrementAndGet);

        assertThat(sweeps.isRunning()).isFalse();
        assertThat(runs).hasValue(0);
    }
}
