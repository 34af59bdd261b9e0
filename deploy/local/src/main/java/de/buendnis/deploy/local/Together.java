package de.buendnis.deploy.local;

import de.buendnis.platform.servers.ServerUnavailable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Runs tasks at the same time. */
final class Together {

    private static final Executor EACH_ITS_OWN = task -> Thread.ofVirtual().start(task);

    private Together() {}

    /**
     * Returns when all are done, and throws as soon as one fails without waiting for the others.
     */
    static void run(List<Runnable> tasks) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        CompletableFuture<?>[] running =
                tasks.stream()
                        .map(task -> CompletableFuture.runAsync(task, EACH_ITS_OWN))
                        .map(
                                task ->
                                        task.whenComplete(
                                                (done, problem) -> {
                                                    if (problem != null) {
                                                        failure.completeExceptionally(problem);
                                                    }
                                                }))
                        .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(running), failure).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ServerUnavailable unavailable) {
                throw unavailable;
            }
            throw e;
        }
    }
}
