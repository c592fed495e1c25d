package io.github.onestore4j.tools.drift.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cells that span rows: below the first column they count for each of their rows, in it they open a group. */
final class Spans {
    private record Span(int rows, Cell cell) {}

    private final Map<Integer, Span> open = new HashMap<>();

    void start(int column, int rows, Cell cell) {
        if (rows > 1) {
            open.put(column, new Span(rows, cell));
        }
    }

    /** Puts the cells from above where the row has come to them. */
    void fill(List<Cell> cells) {
        Span span = open.get(cells.size());
        while (span != null && span.rows() > 1) {
            open.put(cells.size(), new Span(span.rows() - 1, span.cell()));
            cells.add(cells.isEmpty() ? Cell.EMPTY : span.cell());
            span = open.get(cells.size());
        }
    }
}
