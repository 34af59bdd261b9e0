package de.buendnis.platform.messaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Takes the writes of many callers to the database in few trips. Who finds hardly anybody under way
 * goes at once; those who come meanwhile go together when a trip is back. So nobody waits for
 * company, and the more there are, the less each of them costs.
 */
final class SharedTrips<W, R> {

    private static final int MOST_TOGETHER = 100;

    /** One that is stuck does not hold everybody up; more would share less. */
    private static final int AT_ONCE = 2;

    /** One trip. */
    interface Trip<W, R> {

        /**
         * Carries all writes out.
         *
         * @return what became of each, in their order: a result, or the exception of that write
         *     alone
         */
        List<Supplier<R>> go(List<W> writes);
    }

    private record Waiting<W, R>(W write, CompletableFuture<Supplier<R>> outcome) {}

    private final Trip<W, R> trip;
    private final Queue<Waiting<W, R>> waiting = new ArrayDeque<>();
    private int underWay;

    SharedTrips(Trip<W, R> trip) {
        this.trip = trip;
    }

    /** Returns when the write is done; throws what its trip or the write itself met. */
    R write(W write) {
        var own = new Waiting<W, R>(write, new CompletableFuture<>());
        List<Waiting<W, R>> together = join(own);
        if (!together.isEmpty()) {
            go(together);
            List<Waiting<W, R>> next = next();
            if (!next.isEmpty()) {
                // Whoever was first has his answer, and does not wait for the others'.
                Thread _ = Thread.startVirtualThread(() -> goOn(next));
            }
        }
        return own.outcome().join().get();
    }

    /** Those to go with, or nobody: then somebody else takes it along. */
    private synchronized List<Waiting<W, R>> join(Waiting<W, R> own) {
        waiting.add(own);
        if (underWay == AT_ONCE) {
            return List.of();
        }
        underWay++;
        return gathered();
    }

    /** Those who came meanwhile. If there is nobody, a trip is over. */
    private synchronized List<Waiting<W, R>> next() {
        if (waiting.isEmpty()) {
            underWay--;
        }
        return gathered();
    }

    private List<Waiting<W, R>> gathered() {
        List<Waiting<W, R>> together = new ArrayList<>();
        while (!waiting.isEmpty() && together.size() < MOST_TOGETHER) {
            together.add(waiting.remove());
        }
        return together;
    }

    /** How many wait for the next trip. */
    synchronized int gathering() {
        return waiting.size();
    }

    private void goOn(List<Waiting<W, R>> first) {
        List<Waiting<W, R>> together = first;
        while (!together.isEmpty()) {
            go(together);
            together = next();
        }
    }

    private void go(List<Waiting<W, R>> together) {
        try {
            List<Supplier<R>> outcomes = trip.go(together.stream().map(Waiting::write).toList());
            for (int at = 0; at < together.size(); at++) {
                together.get(at).outcome().complete(outcomes.get(at));
            }
        } catch (RuntimeException | Error failure) {
            together.forEach(
                    one ->
                            one.outcome()
                                    .complete(
                                            () -> {
                                                throw failure;
                                            }));
        }
    }
}
