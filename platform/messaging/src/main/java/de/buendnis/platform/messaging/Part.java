package de.buendnis.platform.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * What runs before the first request comes in and until after the last one was answered. (The web
 * server itself runs in the phase {@code DEFAULT_PHASE - 2048}.)
 */
interface Part extends SmartLifecycle {

    int PHASE = SmartLifecycle.DEFAULT_PHASE - 8192;

    @Override
    default int getPhase() {
        return PHASE;
    }

    static void join(@Nullable Thread thread, Duration atMost) {
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(atMost)) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
