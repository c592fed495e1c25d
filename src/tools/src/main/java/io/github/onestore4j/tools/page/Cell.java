package io.github.onestore4j.tools.page;

import java.util.List;

/** A cell of a table as the lines a reader sees, and how far its first line is indented with hard spaces. */
public record Cell(List<String> lines, int indent) {
    public static final Cell EMPTY = new Cell(List.of(), 0);

    public String text() {
        return String.join(" ", lines);
    }

    /** Its first line; empty when there is none. */
    public String first() {
        return lines.isEmpty() ? "" : lines.get(0);
    }

    public boolean isBlank() {
        return lines.isEmpty();
    }
}
