package io.github.onestore4j.benchmarks.calls;

import io.github.onestore4j.benchmarks.contestant.Way;
import io.github.onestore4j.benchmarks.measure.Table;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured of the contestants. */
final class Results {
    private static final List<Way> ALL = List.of(Way.values());

    private final Table table;

    Results(Table table) {
        this.table = table;
    }

    /** Adds a figure of all of them. */
    void add(String what, String goal, ToDoubleFunction<Way> figure) {
        table.row(what, goal, ALL, figure::applyAsDouble);
    }

    /** Adds figures of some of them. */
    void add(String what, String goal, Map<Way, Double> figures) {
        table.row(what, goal, ALL, way -> figures.getOrDefault(way, Double.NaN));
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
