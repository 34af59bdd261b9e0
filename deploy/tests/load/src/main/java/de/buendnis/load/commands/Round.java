package de.buendnis.load.commands;

import de.buendnis.load.figures.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** So many writers for so long, each on aggregates of its own in random order. */
record Round(int writers, int aggregates, Duration time) {

    /**
     * What came of it.
     *
     * @param seconds from the first change to the end of all that they caused
     */
    record Result(double seconds, Spent spent, Latencies answers, Latencies published) {

        double perSecond() {
            return answers.count() / seconds;
        }

        /** The same as milliseconds for one. */
        double secondsPerThousand(Duration spent) {
            return spent.toNanos() / 1e6 / answers.count();
        }
    }

    Result run(Contestant contestant, Servers servers) {
        Spent before = Spent.of(servers);
        long start = System.nanoTime();
        Latencies answers = answers(contestant);
        contestant.complete();
        double seconds = (System.nanoTime() - start) / 1e9;
        Spent spent = Spent.of(servers).since(before);
        return new Result(seconds, spent, answers, contestant.published());
    }

    private Latencies answers(Contestant contestant) {
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<long[]>> work =
                    IntStream.range(0, writers)
                            .<Callable<long[]>>mapToObj(
                                    writer -> () -> write(contestant, writer, end))
                            .toList();
            return Latencies.of(
                    threads.invokeAll(work).stream()
                            .map(Round::result)
                            .flatMapToLong(LongStream::of));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private long[] write(Contestant contestant, int writer, long end) {
        var random = new Random(writer);
        LongStream.Builder took = LongStream.builder();
        long now = System.nanoTime();
        while (now < end) {
            contestant.change(writer + writers * random.nextInt(aggregates / writers));
            long done = System.nanoTime();
            took.add((done - now) / 1000);
            now = done;
        }
        return took.build().toArray();
    }

    private static long[] result(Future<long[]> writer) {
        try {
            return writer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
