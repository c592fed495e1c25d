package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.page.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table hold: by the words of its head, and by what stands in a column where its head says
 * nothing.
 *
 * @param words one entry a column; null for a column that does not matter
 * @param firstRow the first row after the head
 */
record Columns(List<@Nullable Word> words, int firstRow) {
    private static final List<String> STATUSES = List.of("1", "2", "3", "4", "5");

    static Columns of(Block.Table table) {
        List<@Nullable Word> words = new ArrayList<>();
        Block.Row head = table.rows().isEmpty()
                ? new Block.Row(table.line(), List.of())
                : table.rows().get(0);
        int known = 0;
        for (int column = 0; column < table.width(); column++) {
            Word word = Word.column(head.cell(column).text());
            boolean isNew = word != null && !words.contains(word);
            words.add(isNew ? word : null);
            known += isNew ? 1 : 0;
        }
        boolean reads = !Names.isName(head.cell(0).text()) || known == 1;
        boolean hasHead = known >= 2 || (table.headed() && reads);
        Columns columns = new Columns(words, hasHead ? 1 : 0);
        if (!hasHead) {
            words.replaceAll(word -> null);
        }
        columns.guess(table);
        return columns;
    }

    /** Looks at the cells of the columns whose heads say nothing. */
    private void guess(Block.Table table) {
        List<Block.Row> rows = table.rows()
                .subList(Math.min(firstRow, table.rows().size()), table.rows().size());
        for (int column = 0; column < words.size(); column++) {
            if (words.get(column) == null) {
                int at = column;
                List<String> texts = rows.stream()
                        .map(row -> row.cell(at))
                        .filter(cell -> !cell.isBlank())
                        .map(Cell::text)
                        .toList();
                words.set(column, guess(texts));
            }
        }
        joinNames(table);
    }

    private @Nullable Word guess(List<String> texts) {
        if (!has(Word.NAME)
                && !has(Word.CODE)
                && most(
                        texts,
                        text -> Names.isName(text)
                                && TypeText.of(text) == null
                                && !Word.YES.is(text)
                                && !Word.NO.is(text))) {
            return Word.NAME;
        }
        if (!has(Word.TYPE) && most(texts, text -> TypeText.of(text) != null)) {
            return Word.TYPE;
        }
        if (!has(Word.STATUS) && most(texts, text -> status(text) != null)) {
            return Word.STATUS;
        }
        if (!has(Word.SIZE) && has(Word.TYPE) && most(texts, text -> text.matches("-|\\d{1,5}"))) {
            return Word.SIZE;
        }
        boolean yesOrNo = most(texts, text -> Word.YES.is(text) || Word.NO.is(text));
        return !has(Word.REQUIRED) && yesOrNo && texts.stream().anyMatch(text -> !text.equals("-"))
                ? Word.REQUIRED
                : null;
    }

    private static boolean most(List<String> texts, Predicate<String> fits) {
        return !texts.isEmpty() && texts.stream().filter(fits).count() * 5 >= texts.size() * 4L;
    }

    /** Columns behind the name's without a head of their own hold the names of nested fields. */
    private void joinNames(Block.Table table) {
        int name = words.indexOf(Word.NAME);
        for (int column = name + 1; name >= 0 && column < words.size(); column++) {
            boolean headless = firstRow == 0 || table.rows().get(0).cell(column).isBlank();
            int at = column;
            boolean names = table.rows().stream()
                    .skip(firstRow)
                    .map(row -> row.cell(at))
                    .anyMatch(cell -> !cell.isBlank());
            boolean last = column + 1 < words.size() && words.get(column + 1) != null;
            if (!headless || words.get(column) != null || (!names && last)) {
                return;
            }
            words.set(column, Word.NAME);
        }
    }

    boolean has(Word word) {
        return words.contains(word);
    }

    int index(Word word) {
        return words.indexOf(word);
    }

    /** The cell of that column; empty when there is no such column. */
    Cell cell(Block.Row row, Word word) {
        int column = words.indexOf(word);
        return column < 0 ? Cell.EMPTY : row.cell(column);
    }

    boolean areOfFields() {
        boolean described =
                has(Word.TYPE) || has(Word.REQUIRED) || has(Word.SIZE) || has(Word.DESCRIPTION) || has(Word.EXAMPLE);
        return has(Word.NAME) && described && !areOfCodes();
    }

    boolean areOfCodes() {
        boolean field = has(Word.TYPE) || has(Word.REQUIRED) || has(Word.SIZE);
        boolean coded = has(Word.CODE) && words.size() > 1;
        return !field && (coded || (has(Word.NAME) && has(Word.STATUS)));
    }

    boolean areOfOperations() {
        return has(Word.METHOD) && has(Word.PATH);
    }

    /** The HTTP status at the beginning of a text; null when there is none. */
    static @Nullable Integer status(String text) {
        String digits = text.toLowerCase(Locale.ROOT)
                .replaceFirst("^(http|status)[ :]*", "")
                .replaceFirst("\\D.*", "");
        return digits.length() == 3 && STATUSES.contains(digits.substring(0, 1)) ? Integer.valueOf(digits) : null;
    }
}
