package de.buendnis.load.figures;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How long many things took, in microseconds.
 *
 * @param sorted ascending
 */
// An array holds a million of them in a tenth of the room; it is compared by its values below.
@SuppressWarnings("ArrayRecordComponent")
public record Latencies(long[] sorted) {

    public static Latencies of(LongStream microseconds) {
        return new Latencies(microseconds.sorted().toArray());
    }

    public static Latencies none() {
        return new Latencies(new long[0]);
    }

    public int count() {
        return sorted.length;
    }

    /** In milliseconds; not a number if there are none. */
    public double percentile(double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.ceil(part * sorted.length) - 1] / 1000.0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Latencies latencies && Arrays.equals(sorted, latencies.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms of %d"
                .formatted(percentile(0.50), percentile(0.99), sorted.length);
    }
}
