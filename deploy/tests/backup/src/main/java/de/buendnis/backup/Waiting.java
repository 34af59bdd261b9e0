package de.buendnis.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others do in their own time. */
final class Waiting {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Waiting() {}

    static void until(String what, BooleanSupplier isSo) {
        Instant end = Instant.now().plus(LIMIT);
        while (!isSo.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Waited " + LIMIT + " in vain until " + what);
            }
            aMoment();
        }
    }

    static void aMoment() {
        LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
}
