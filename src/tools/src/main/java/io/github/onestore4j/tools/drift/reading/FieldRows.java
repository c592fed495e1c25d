package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Kind;
import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.page.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table of fields. A row that it cannot read is handed on. */
final class FieldRows {
    private final FieldTree tree = new FieldTree();
    private final List<Unreadable> unreadable;

    FieldRows(List<Unreadable> unreadable) {
        this.unreadable = unreadable;
    }

    static List<PageField> read(Block.Table table, Columns columns, boolean crosses, List<Unreadable> unreadable) {
        FieldRows rows = new FieldRows(unreadable);
        RequiredText required = RequiredText.of(table, columns, crosses);
        for (Block.Row row :
                table.rows().subList(columns.firstRow(), table.rows().size())) {
            if (!row.isBlank()) {
                rows.read(row, columns, required);
            }
        }
        if (rows.tree.isOpen()) {
            unreadable.add(new Unreadable(table.line(), "a table whose brackets are not closed"));
        }
        return rows.tree.fields();
    }

    private void read(Block.Row row, Columns columns, RequiredText required) {
        int column = nameColumn(row, columns);
        if (column < 0) {
            item(row, columns, required);
            return;
        }
        Cell cell = row.cell(column);
        String brackets = cell.text().replaceAll("[\\s,;]", "");
        if (brackets.matches("[\\[{]+")) {
            tree.open(brackets, null);
        } else if (brackets.matches("[\\]}]+")) {
            if (!tree.close(brackets)) {
                cannotRead(row, "closes a bracket that is not open");
            }
        } else {
            Names names = Names.of(cell);
            if (names == null) {
                cannotRead(row, "has no name in its name cell: " + cell.text());
            } else {
                field(row, columns, names, column + cell.indent() + names.marks(), required);
            }
        }
    }

    private void field(Block.Row row, Columns columns, Names names, int depth, RequiredText required) {
        PageField field = new PageField(names.path().get(names.path().size() - 1), row.line());
        type(field, row, columns.cell(row, Word.TYPE).text(), names.note());
        if (columns.has(Word.SIZE) && names.opens().isEmpty()) {
            size(field, row, columns.cell(row, Word.SIZE).text());
        }
        Boolean byNote = names.note().isEmpty() ? null : required.of(names.note());
        field.required = columns.has(Word.REQUIRED) ? required(row, columns, required) : byNote;
        if (names.opens().startsWith("[") || names.note().equals("array")) {
            field.kind = Kind.ARRAY;
        }
        tree.add(field, names.path(), depth);
        tree.open(names.opens(), field);
    }

    /** A row without a name says what the array is an array of. */
    private void item(Block.Row row, Columns columns, RequiredText required) {
        TypeText type = TypeText.of(columns.cell(row, Word.TYPE).text());
        if (!tree.isOpen() || type == null) {
            cannotRead(row, "has no name");
            return;
        }
        PageField array = tree.owner();
        array.itemKind = type.kind();
        array.size = type.size();
        if (columns.has(Word.SIZE)) {
            size(array, row, columns.cell(row, Word.SIZE).text());
        }
        if (columns.has(Word.REQUIRED)) {
            array.required = required(row, columns, required);
        }
    }

    private void type(PageField field, Block.Row row, String cell, String note) {
        String text = cell.isBlank() || cell.equals("-") ? note : cell;
        TypeText type = TypeText.of(text);
        if (type != null) {
            field.kind = type.kind();
            field.itemKind = type.itemKind();
            field.size = type.size();
        } else if (!cell.isBlank() && !cell.equals("-")) {
            cannotRead(row, "has a type that is not known: " + cell);
        }
    }

    private void size(PageField field, Block.Row row, String cell) {
        if (cell.isEmpty() || cell.matches("[-–—]|[nN]/?[aA]")) {
            field.size = field.size == null ? Integer.valueOf(PageField.NONE) : field.size;
            return;
        }
        String digits = cell.replaceAll("[^\\d]+", " ").strip();
        if (digits.matches("\\d{1,7}")) {
            field.size = Integer.valueOf(digits);
        } else {
            cannotRead(row, "has a size that is no number: " + cell);
        }
    }

    private @Nullable Boolean required(Block.Row row, Columns columns, RequiredText required) {
        String cell = columns.cell(row, Word.REQUIRED).text();
        Boolean value = required.of(cell);
        if (value == null && !cell.isBlank()) {
            cannotRead(row, "says neither yes nor no to required: " + cell);
        }
        return value;
    }

    private static int nameColumn(Block.Row row, Columns columns) {
        for (int column = 0; column < columns.words().size(); column++) {
            if (columns.words().get(column) == Word.NAME && !row.cell(column).isBlank()) {
                return column;
            }
        }
        return -1;
    }

    private void cannotRead(Block.Row row, String why) {
        unreadable.add(new Unreadable(row.line(), "a row that " + why));
    }
}
