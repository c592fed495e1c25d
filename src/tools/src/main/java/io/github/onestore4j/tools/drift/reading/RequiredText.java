package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import org.jspecify.annotations.Nullable;

/** How a table writes that a field is required. Beside M, an O is for optional; beside X it is a yes. */
record RequiredText(@Nullable Boolean circle) {

    /** @param crosses whether some table of the page has an X */
    static RequiredText of(Block.Table table, Columns columns, boolean crosses) {
        boolean besideM = table.rows().stream()
                .anyMatch(row -> columns.cell(row, Word.REQUIRED).text().equals("M"));
        String head = columns.firstRow() == 1
                ? columns.cell(table.rows().get(0), Word.REQUIRED).text()
                : "";
        boolean latin = head.chars().allMatch(letter -> letter < 128);
        return new RequiredText(besideM ? Boolean.FALSE : (crosses || !latin) ? Boolean.TRUE : null);
    }

    /** Null for a text that says neither, or may say both. */
    @Nullable
    Boolean of(String text) {
        if (text.equals("O") || text.equals("o")) {
            return circle;
        }
        if (text.equals("*") || Word.YES.is(text)) {
            return true;
        }
        return (Word.NO.is(text) || text.matches("[-–—]")) ? Boolean.FALSE : null;
    }
}
