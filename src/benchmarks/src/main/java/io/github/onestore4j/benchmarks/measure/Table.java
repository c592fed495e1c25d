package io.github.onestore4j.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A table in Markdown: what was measured, its goal, and a figure for each column. */
public final class Table {
    private final List<String> lines = new ArrayList<>();

    /** Begins a table. */
    public Table(List<String> columns) {
        lines.add("| | goal | " + String.join(" | ", columns) + " |");
        lines.add("|---|---|" + "---:|".repeat(columns.size()));
    }

    /**
     * Adds a row, and prints it at once.
     *
     * @param goal what the figures should be; empty for none
     * @param columns what there is a figure for
     * @param figure returns it; NaN for none
     */
    public <C> void row(String what, String goal, List<C> columns, Function<C, Double> figure) {
        StringBuilder line = new StringBuilder("| " + what + " | " + goal + " |");
        for (C column : columns) {
            line.append(' ').append(text(figure.apply(column))).append(" |");
        }
        lines.add(line.toString());
        System.err.println(line);
    }

    private static String text(double figure) {
        if (Double.isNaN(figure)) {
            return "";
        }
        String format = Math.abs(figure) < 10 ? "%.2f" : Math.abs(figure) < 100 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, format, figure);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
