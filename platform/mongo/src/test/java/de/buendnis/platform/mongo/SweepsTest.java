package de.buendnis.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SweepsTest {

    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Sweeps sweeps = new Sweeps(observations);
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
    void eachTurnIsAStepOfItsOwnWithTheNameOfTheJob() {
        List<Observation.Context> turns = new CopyOnWriteArrayList<>();
        observations.observationConfig().observationHandler(new Finished(turns));
        sweeps.every(
                Duration.ofMillis(10),
                "failing",
                () -> {
                    throw new IllegalStateException("on purpose");
                });
        sweeps.start();

        await().until(() -> turns.size() >= 2);
        assertThat(turns)
                .allSatisfy(
                        turn -> {
                            assertThat(turn.getName()).isEqualTo("buendnis.sweep");
                            assertThat(turn.getContextualName()).isEqualTo("failing");
                            assertThat(turn.getError()).hasMessage("on purpose");
                        });
    }

    @Test
    void nothingRunsBeforeTheStart() {
        sweeps.every(Duration.ofMillis(1), "early", runs::incrementAndGet);

        assertThat(sweeps.isRunning()).isFalse();
        assertThat(runs).hasValue(0);
    }

    private record Finished(List<Observation.Context> contexts)
            implements ObservationHandler<Observation.Context> {

        @Override
        public void onStop(Observation.Context context) {
            contexts.add(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
