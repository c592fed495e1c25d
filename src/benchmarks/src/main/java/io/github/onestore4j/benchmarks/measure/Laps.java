package io.github.onestore4j.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the laps of calls have cost, round by round. Only laps of the same round are compared: what else the machine
 * does meets all of them.
 *
 * @param <K> what names a call
 */
public final class Laps<K> {
    private final Map<K, List<Lap>> byCall = new LinkedHashMap<>();

    /** Adds a call's lap in its next round. */
    public void add(K call, Lap lap) {
        byCall.computeIfAbsent(call, unused -> new ArrayList<>()).add(lap);
    }

    /** Returns the median of what the laps of a call say. */
    public double median(K call, ToDoubleFunction<Lap> figure) {
        return Median.of(of(call).stream().mapToDouble(figure));
    }

    /** Returns the median of the ratios of one call to another, round by round. */
    public double ratio(K call, K to, ToDoubleFunction<Lap> figure) {
        List<Lap> these = of(call);
        List<Lap> those = of(to);
        return Median.of(IntStream.range(0, these.size())
                .mapToDouble(i -> figure.applyAsDouble(these.get(i)) / figure.applyAsDouble(those.get(i))));
    }

    /** Returns a call's laps, in the order of the rounds. */
    public List<Lap> of(K call) {
        return byCall.getOrDefault(call, List.of());
    }
}
