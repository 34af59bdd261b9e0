package de.buendnis.load.figures;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is left of several rounds. */
public final class Medians {

    private Medians() {}

    /** The middle of what was measured. */
    public static <R> double median(List<R> results, ToDoubleFunction<R> measure) {
        return middle(results.stream().mapToDouble(measure).toArray());
    }

    /**
     * The middle of the ratios of neighbours in time, because what else the machine does changes.
     */
    public static <R> double ratio(List<R> own, List<R> floor, ToDoubleFunction<R> measure) {
        double[] ratios = new double[own.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] =
                    measure.applyAsDouble(own.get(round)) / measure.applyAsDouble(floor.get(round));
        }
        return middle(ratios);
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
