package io.github.onestore4j.tools.page;

import java.util.List;

/** A piece of a page, at its first line. */
public sealed interface Block {
    int line();

    /** What it says when it stands over others; empty for a table and for code. */
    default String title() {
        return "";
    }

    /** A heading. */
    record Heading(int line, int level, String text) implements Block {
        @Override
        public String title() {
            return text;
        }
    }

    /**
     * One line of a paragraph or of a list item.
     *
     * @param bold the text in bold that it begins with
     * @param depth how many lists it stands in
     * @param continues whether it goes on with the paragraph of the line before
     */
    record Text(int line, String text, String bold, int depth, boolean continues) implements Block {
        @Override
        public String title() {
            return text;
        }

        /** Whether it is in bold but for a colon at its end, as labels are. */
        public boolean isBold() {
            String colon = "\\s*[:：]$";
            return !bold.isEmpty() && text.replaceFirst(colon, "").equals(bold.replaceFirst(colon, ""));
        }
    }

    /** A table, in pipes or in HTML; {@code headed} when its first row is marked up as its head. */
    record Table(int line, List<Row> rows, boolean headed) implements Block {
        public int width() {
            return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        }
    }

    /** A row of a table. */
    record Row(int line, List<Cell> cells) {
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /** A block of code, without its fences. */
    record Code(int line, String text) implements Block {}
}
