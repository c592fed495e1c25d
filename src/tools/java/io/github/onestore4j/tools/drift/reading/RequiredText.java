package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import org.jspecify.annotations.Nullable;

/** How a table writes that a field is required. Next to M, an O is for optional; next to X it is a yes. */
record RequiredText(boolean besideM) {
    static final RequiredText PLAIN = new RequiredText(false);

    static RequiredText of(Block.Table table, Columns columns) {
        return new RequiredText(table.rows().stream()
                .anyMatch(row -> columns.cell(row, Word.REQUIRED).text().equals("M")));
    }

    /** Null for a text that says neither. */
    @Nullable
    Boolean of(String text) {
        if (besideM && text.equals("O")) {
            return false;
        }
        if (text.equals("*") || Word.YES.is(text)) {
            return true;
        }
        return Word.NO.is(text) || text.matches("[-–—]") ? Boolean.FALSE : null;
    }
}
