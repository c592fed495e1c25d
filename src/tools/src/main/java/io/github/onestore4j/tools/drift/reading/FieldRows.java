package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.reading.PageReading.Item;
import io.github.onestore4j.tools.page.Block;
import io.github.onestore4j.tools.page.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a table of fields. A row in which there is no field is left unread. */
final class FieldRows {
    private final Columns columns;
    private final Nesting nesting = new Nesting();
    private final List<Item> fields = new ArrayList<>();
    private final List<Object> read;
    /** What an O for required means: an option beside M for mandatory, a yes beside X, and nobody knows otherwise. */
    private final String circle;

    private FieldRows(Columns columns, List<Object> read) {
        this.columns = columns;
        this.read = read;
        List<String> marks = columns.rows().stream()
                .map(row -> columns.cell(row, Word.REQUIRED).text())
                .toList();
        boolean isLatin =
                columns.cell(columns.head(), Word.REQUIRED).text().chars().allMatch(letter -> letter < 128);
        boolean isCrossed = marks.stream().anyMatch(mark -> mark.matches("[xX×✕✗]"));
        this.circle = marks.contains("M") ? "false" : isCrossed || !isLatin ? "true" : "?O";
    }

    /** @param read takes the rows that are brackets and nothing else */
    static List<Item> read(Columns columns, List<Object> read) {
        FieldRows rows = new FieldRows(columns, read);
        columns.rows().stream().filter(row -> !row.isBlank()).forEach(rows::read);
        return rows.fields;
    }

    /** Reads the rows of a table of codes. */
    static List<Item> codes(Columns columns) {
        Word word = columns.has(Word.CODE) ? Word.CODE : Word.NAME;
        List<Item> codes = new ArrayList<>();
        for (Block.Row row : columns.rows()) {
            String code = columns.cell(row, word).text();
            String status = columns.cell(row, Word.STATUS).text().replaceFirst("(?i)^(http|status)[ :]*", "");
            String digits = status.replaceFirst("^(\\d{3})\\b.*", "$1");
            String known = status.isEmpty() ? "-" : digits.matches("\\d{3}") ? digits : "?" + status;
            if (code.matches("-?[\\p{L}\\d_.]+")) {
                Map<String, String> says = columns.has(Word.STATUS) ? Map.of("status", known) : Map.of();
                codes.add(new Item(code, says, List.of(), row.line(), row));
            }
        }
        return codes;
    }

    private void read(Block.Row row) {
        int column = columns.nameOf(row);
        Cell cell = column < 0 ? Cell.EMPTY : row.cell(column);
        String brackets = cell.text().replaceAll("[\\s,;]", "");
        FieldName name = FieldName.of(cell.text());
        if (column < 0 && !nesting.owner().isEmpty()) {
            item(row);
        } else if (brackets.matches("[\\[{]+")) {
            nesting.open(brackets, nesting.owner());
            read.add(row);
        } else if (brackets.matches("[\\]}]+") && nesting.close(brackets)) {
            read.add(row);
        } else if (name != null) {
            String path = nesting.path(name.path(), column + cell.indent() + name.marks());
            nesting.open(name.opens(), path);
            add(path, row, name);
        }
    }

    /** A row without a name says what the array is an array of. */
    private void item(Block.Row row) {
        Map<String, String> says = facets(row, "");
        String type = says.remove("type");
        if (type != null) {
            says.put("item type", type);
        }
        fields.add(new Item(nesting.owner(), says, List.of(), row.line(), row));
    }

    private void add(String path, Block.Row row, FieldName name) {
        boolean isArray = name.opens().startsWith("[") || name.note().equals("array");
        Map<String, String> says = facets(row, isArray ? "array" : name.note());
        if (isArray) {
            says.remove("size");
        }
        fields.add(new Item(path, says, columns.cell(row, Word.DESCRIPTION).lines(), row.line(), row));
    }

    /** @param note what the name's cell says beside the name: a type, or a word for required */
    private Map<String, String> facets(Block.Row row, String note) {
        String type = columns.cell(row, Word.TYPE).text().replaceFirst("^[-–—]$", "");
        boolean isType = TypeText.is(note);
        Map<String, String> says = new HashMap<>(TypeText.says(type.isEmpty() && isType ? note : type));
        String required =
                columns.has(Word.REQUIRED) ? columns.cell(row, Word.REQUIRED).text() : isType ? "" : note;
        if (!required.isEmpty()) {
            says.put("required", required(required));
        }
        String size = columns.cell(row, Word.SIZE).text();
        if (columns.has(Word.SIZE)) {
            String digits = size.replaceAll("(?<=\\d),(?=\\d{3})", "")
                    .replaceAll("\\D+", " ")
                    .strip();
            boolean isNone = size.matches("[-–—]?|[nN]/?[aA]");
            says.merge("size", isNone ? "-" : digits.matches("\\d{1,7}") ? digits : "?" + size, FieldRows::known);
        }
        return says;
    }

    /** A size in the type's cell stands when the size's own cell is empty. */
    private static String known(String inType, String own) {
        return own.equals("-") ? inType : own;
    }

    private String required(String word) {
        if (word.equalsIgnoreCase("O")) {
            return circle;
        }
        boolean isNo = Word.NO.is(word) || word.matches("[-–—]");
        return word.equals("*") || Word.YES.is(word) ? "true" : isNo ? "false" : "?" + word;
    }
}
