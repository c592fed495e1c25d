package io.github.onestore4j.tools.docs;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A table in Markdown, row by row. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    MarkdownTable(String... heads) {
        row(heads);
        text.append("|---".repeat(heads.length)).append("|\n");
    }

    MarkdownTable row(String... cells) {
        text.append(Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    /** Text that stands for itself, whatever signs it has. */
    static String plain(String text) {
        return text.replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1");
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    static String link(String text, String address) {
        return "[" + text + "](" + address + ")";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
