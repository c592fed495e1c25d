package io.github.onestore4j.benchmarks.measure;

import java.util.stream.DoubleStream;

/** The value in the middle, which a lap that was disturbed does not move. */
public final class Median {
    private Median() {}

    /** Returns the median; of an even number of values the mean of the two in the middle. */
    public static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
