package de.buendnis.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTripsTest {

    private final Semaphore departures = new Semaphore(0);
    private final List<List<String>> trips = Collections.synchronizedList(new ArrayList<>());
    private final SharedTrips<String, String> shared = new SharedTrips<>(this::go);
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    private List<Supplier<String>> go(List<String> writes) {
        trips.add(writes);
        departures.acquireUninterruptibly();
        if (writes.contains("sinks")) {
            throw new IllegalStateException("sunk");
        }
        return writes.stream().<Supplier<String>>map(write -> () -> outcome(write)).toList();
    }

    private static String outcome(String write) {
        if (write.equals("refused")) {
            throw new IllegalArgumentException("refused");
        }
        return write + " done";
    }

    @AfterEach
    void stop() {
        writers.close();
    }

    @Test
    void whoFindsNobodyUnderWayGoesAtOnceAndAlone() {
        departures.release(2);

        assertThat(shared.write("first")).isEqualTo("first done");
        assertThat(shared.write("second")).isEqualTo("second done");
        assertThat(trips).containsExactly(List.of("first"), List.of("second"));
    }

    @Test
    void whoComesMeanwhileGoesTogetherAndNobodyWaitsForLaterTrips() {
        CompletableFuture<String> first = underWay("first");
        CompletableFuture<String> second = underWay("second");
        CompletableFuture<String> third = gathered("third");
        CompletableFuture<String> fourth = gathered("fourth");

        departures.release();
        await().until(() -> first.isDone() || second.isDone());
        await().until(() -> trips.size() == 3);
        assertThat(trips.getLast()).containsExactly("third", "fourth");
        assertThat(third).isNotDone();

        departures.release(2);
        assertThat(first.join()).isEqualTo("first done");
        assertThat(second.join()).isEqualTo("second done");
        assertThat(third.join()).isEqualTo("third done");
        assertThat(fourth.join()).isEqualTo("fourth done");
    }

    @Test
    void aRefusalConcernsOneWriteAndAFailedTripAllOnItAndNobodyAfterIt() {
        CompletableFuture<String> stuck = underWay("stuck");
        CompletableFuture<String> first = underWay("first");
        CompletableFuture<String> refused = gathered("refused");
        CompletableFuture<String> beside = gathered("beside");
        departures.release();
        await().until(() -> trips.size() == 3);
        CompletableFuture<String> sinks = gathered("sinks");
        CompletableFuture<String> aboard = gathered("aboard");
        departures.release(3);

        assertThat(stuck.join()).isEqualTo("stuck done");
        assertThat(first.join()).isEqualTo("first done");
        assertFailed(refused, IllegalArgumentException.class);
        assertThat(beside.join()).isEqualTo("beside done");
        assertFailed(sinks, IllegalStateException.class);
        assertFailed(aboard, IllegalStateException.class);
        departures.release();
        assertThat(shared.write("later")).isEqualTo("later done");
    }

    private CompletableFuture<String> underWay(String write) {
        int before = trips.size();
        CompletableFuture<String> outcome = start(write);
        await().until(() -> trips.size() > before);
        return outcome;
    }

    private CompletableFuture<String> gathered(String write) {
        int before = shared.gathering();
        CompletableFuture<String> outcome = start(write);
        await().until(() -> shared.gathering() > before);
        return outcome;
    }

    private CompletableFuture<String> start(String write) {
        return CompletableFuture.supplyAsync(() -> shared.write(write), writers);
    }

    private static void assertFailed(
            CompletableFuture<String> outcome, Class<? extends Exception> reason) {
        assertThatThrownBy(outcome::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(reason);
    }
}
