package de.buendnis.platform.mongo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.buendnis.platform.mongo.Sweeps;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.query.Query;

/** When the demo is loaded, and when it is not. */
class DemoDataTest {

    private static final MongoTemplate MONGO =
            new MongoTemplate(
                    new SimpleMongoClientDatabaseFactory(
                            TestServers.mongo(TestTopics.of(DemoDataTest.class).database())));

    private final AtomicInteger loads = new AtomicInteger();
    private final Sweeps sweeps = new Sweeps();

    private record Part(boolean hasData, BooleanSupplier loading) implements DemoPart {

        @Override
        public boolean load() {
            return loading.getAsBoolean();
        }
    }

    @BeforeEach
    void nothingIsMarked() {
        MONGO.remove(new Query(), "demo");
    }

    @AfterEach
    void stop() {
        sweeps.stop();
    }

    @Test
    void anEmptyServiceIsFilledOnceBeforeItIsReady() {
        start(new Part(false, this::loaded));
        start(new Part(true, this::loaded));

        assertThat(loads).hasValue(1);
    }

    @Test
    void aServiceWithDataOfItsOwnIsLeftAlone() {
        start(new Part(true, this::loaded));

        assertThat(loads).hasValue(0);
    }

    @Test
    void whatACrashInterruptedGoesOnWithTheNextStart() {
        start(new Part(false, this::crashed));

        start(new Part(true, this::loaded));
        start(new Part(true, this::loaded));

        assertThat(loads).hasValue(2);
    }

    @Test
    void whatHasYetToArriveIsWaitedFor() {
        sweeps.start();
        start(new Part(false, () -> loaded() && loads.get() > 1));

        await().pollInterval(Duration.ofMillis(20)).until(() -> loads.get() > 1);
    }

    private void start(DemoPart part) {
        new DemoData(List.of(part), MONGO, sweeps).run(new DefaultApplicationArguments());
    }

    private boolean loaded() {
        return loads.incrementAndGet() > 0;
    }

    private boolean crashed() {
        loads.incrementAndGet();
        throw new IllegalStateException("pulled the plug");
    }
}
