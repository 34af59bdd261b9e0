package de.buendnis.deploy.local;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One process of the platform.
 *
 * @param name of its pid file and its log
 * @param starter starts it, waits until it can serve, and may be called again after it died
 */
record Part(String name, Supplier<Running> starter) {

    /**
     * A part that serves.
     *
     * @param exit completes with the exit code
     * @param stop ends it in order
     */
    record Running(CompletableFuture<Integer> exit, Runnable stop) {}
}
