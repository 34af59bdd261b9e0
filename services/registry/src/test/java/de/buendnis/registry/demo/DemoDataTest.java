package de.buendnis.registry.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.buendnis.registry.RegistryTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** When the demo is loaded, and when it is not. */
@RegistryTest
class DemoDataTest {

    @Autowired private MongoOperations mongo;

    private final List<String> loads = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void nothingIsMarked() {
        mongo.remove(new Query(), "demo");
    }

    @Test
    void anEmptyRegistryIsFilledOnce() {
        start(new Part(false));
        start(new Part(true));

        assertThat(loads).hasSize(1);
    }

    @Test
    void aRegistryWithDataOfItsOwnIsLeftAlone() {
        start(new Part(true));

        assertThat(loads).isEmpty();
    }

    @Test
    void whatACrashInterruptedGoesOn() {
        assertThat(catchThrowable(() -> start(new Crashing()))).hasMessage("pulled the plug");

        start(new Part(true));
        start(new Part(true));

        assertThat(loads).hasSize(1);
    }

    private void start(DemoPart part) {
        new DemoData(List.of(part), mongo).run(new DefaultApplicationArguments());
    }

    private class Part implements DemoPart {

        private final boolean filled;

        Part(boolean filled) {
            this.filled = filled;
        }

        @Override
        public boolean hasData() {
            return filled;
        }

        @Override
        public void load() {
            loads.add("loaded");
        }
    }

    private static final class Crashing implements DemoPart {

        @Override
        public boolean hasData() {
            return false;
        }

        @Override
        public void load() {
            throw new IllegalStateException("pulled the plug");
        }
    }
}
