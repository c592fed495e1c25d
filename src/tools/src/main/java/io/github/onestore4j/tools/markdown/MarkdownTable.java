package io.github.onestore4j.tools.markdown;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table in Markdown, row by row. */
public final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    /** Starts a table with its column heads. */
    public MarkdownTable(String... heads) {
        row(heads);
        text.append("|---".repeat(heads.length)).append("|\n");
    }

    /** Adds a row of Markdown cells. */
    public MarkdownTable row(String... cells) {
        text.append(Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
