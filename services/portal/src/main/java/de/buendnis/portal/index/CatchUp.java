package de.buendnis.portal.index;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether this instance may answer yet. It waits for the first catch-up, and for nothing after it:
 * when Kafka is away, at the start or later, it answers with what it has.
 */
final class CatchUp implements HealthIndicator {

    private enum State {
        CONNECTING,
        CATCHING_UP,
        CAUGHT_UP,
        UNREACHABLE
    }

    private volatile State state = State.CONNECTING;
    private volatile boolean ready;

    void begun() {
        state = State.CATCHING_UP;
    }

    void done() {
        state = State.CAUGHT_UP;
        ready = true;
    }

    void unreachable() {
        state = State.UNREACHABLE;
        ready = true;
    }

    @Override
    public Health health() {
        return (ready ? Health.up() : Health.outOfService())
                .withDetail("log", state.name())
                .build();
    }
}
