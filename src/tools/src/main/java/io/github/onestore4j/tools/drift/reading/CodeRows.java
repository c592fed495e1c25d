package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a table of codes. */
final class CodeRows {
    private CodeRows() {}

    static List<PageCode> read(Block.Table table, Columns columns, List<Unreadable> unreadable) {
        Word word = columns.has(Word.CODE) ? Word.CODE : Word.NAME;
        List<PageCode> codes = new ArrayList<>();
        for (Block.Row row :
                table.rows().subList(columns.firstRow(), table.rows().size())) {
            String code = columns.cell(row, word).text();
            String status = columns.cell(row, Word.STATUS).text();
            if (row.isBlank()) {
                continue;
            }
            if (!code.matches("-?[\\p{L}\\d_.]+")) {
                unreadable.add(new Unreadable(row.line(), "a row that has no code in its code cell: " + code));
            } else if (!status.isBlank() && Columns.status(status) == null) {
                unreadable.add(new Unreadable(row.line(), "a row whose status is no HTTP status: " + status));
            } else {
                codes.add(new PageCode(code, Columns.status(status), columns.has(Word.STATUS), row.line()));
            }
        }
        return codes;
    }
}
