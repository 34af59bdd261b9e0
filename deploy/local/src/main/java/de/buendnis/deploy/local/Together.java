package de.buendnis.deploy.local;

import de.buendnis.platform.servers.ServerUnavailable;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Runs tasks at the same time. */
final class Together {

    private static final Executor EACH_ITS_OWN = task -> Thread.ofVirtual().start(task);

    private Together() {}

    /** Begins a task and returns at once. */
    static CompletableFuture<Void> begin(Runnable task) {
        return begin(task, List.of());
    }

    /** Begins a task as soon as others are done; it does not begin when one of them fails. */
    static CompletableFuture<Void> begin(
            Runnable task, Collection<? extends CompletableFuture<?>> others) {
        return all(others).thenRunAsync(task, EACH_ITS_OWN);
    }

    /**
     * Returns when all are done, and throws as soon as one fails without waiting for the others.
     */
    static void await(Collection<? extends CompletableFuture<?>> tasks) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        for (CompletableFuture<?> task : tasks) {
            CompletableFuture<?> _ =
                    task.whenComplete(
                            (_, problem) -> {
                                if (problem != null) {
                                    failure.completeExceptionally(problem);
                                }
                            });
        }
        try {
            CompletableFuture.anyOf(all(tasks), failure).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ServerUnavailable unavailable) {
                throw unavailable;
            }
            throw e;
        }
    }

    private static CompletableFuture<Void> all(Collection<? extends CompletableFuture<?>> tasks) {
        return CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new));
    }
}
