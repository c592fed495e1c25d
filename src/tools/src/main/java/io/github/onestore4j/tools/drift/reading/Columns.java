package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.page.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table hold: by the words of its head, and by what stands in a column where its head says
 * nothing.
 *
 * @param words one entry a column; null for a column of which nobody knows
 * @param rows the rows below the head
 * @param head the head; without cells when there is none
 */
record Columns(List<@Nullable Word> words, List<Block.Row> rows, Block.Row head) {
    /** What the cells of a column look like, the surest first. */
    private static final Map<Word, Predicate<String>> LOOKS = new LinkedHashMap<>();

    static {
        LOOKS.put(
                Word.NAME,
                text -> FieldName.is(text) && TypeText.of(text) == null && !Word.YES.is(text) && !Word.NO.is(text));
        LOOKS.put(Word.TYPE, text -> TypeText.of(text) != null);
        LOOKS.put(Word.STATUS, text -> text.matches("(?i)(?:http |status )?[1-5]\\d\\d\\b.*"));
        LOOKS.put(Word.SIZE, text -> text.matches("-|\\d{1,5}"));
        LOOKS.put(Word.REQUIRED, text -> Word.YES.is(text) || Word.NO.is(text));
    }

    /** @param before the columns of the table above, which one without a head goes on with; null for none */
    static Columns of(Block.Table table, @Nullable Columns before) {
        List<@Nullable Word> words = new ArrayList<>();
        Block.Row head = table.rows().isEmpty()
                ? new Block.Row(0, List.of())
                : table.rows().get(0);
        int known = 0;
        for (int column = 0; column < table.width(); column++) {
            Word word = Word.column(head.cell(column).text());
            boolean isNew = word != null && !words.contains(word);
            words.add(isNew ? word : null);
            known += isNew ? 1 : 0;
        }
        boolean reads = !FieldName.is(head.cell(0).text()) || known == 1;
        if (known == 0 && !reads && before != null && before.areKnown() && before.words.size() == words.size()) {
            return new Columns(before.words, table.rows(), before.head);
        }
        boolean hasHead = known >= 2 || (table.headed() && reads);
        if (!hasHead) {
            Collections.fill(words, null);
        }
        int first = hasHead && !table.rows().isEmpty() ? 1 : 0;
        List<Block.Row> rows = table.rows().subList(first, table.rows().size());
        Columns columns = new Columns(words, rows, hasHead ? head : new Block.Row(0, List.of()));
        columns.guess();
        columns.joinNames();
        return columns;
    }

    private boolean areKnown() {
        return areOfFields() || areOfCodes();
    }

    /** Looks at the cells of the columns whose heads say nothing. */
    private void guess() {
        for (int column = 0; column < words.size(); column++) {
            if (words.get(column) == null) {
                words.set(column, guess(texts(column)));
            }
        }
    }

    private List<String> texts(int column) {
        return rows.stream()
                .map(row -> row.cell(column).text())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private @Nullable Word guess(List<String> texts) {
        return LOOKS.entrySet().stream()
                .filter(look -> !has(look.getKey()) && most(texts, look.getValue()))
                .map(Map.Entry::getKey)
                .filter(word -> word != Word.NAME || !has(Word.CODE))
                .findFirst()
                .orElse(null);
    }

    private static boolean most(List<String> texts, Predicate<String> fits) {
        return !texts.isEmpty() && texts.stream().filter(fits).count() * 5 >= texts.size() * 4L;
    }

    /** Columns behind the name's without a head of their own hold the names of nested fields. */
    private void joinNames() {
        int name = words.indexOf(Word.NAME);
        for (int column = name + 1; name >= 0 && column < words.size(); column++) {
            boolean last = column + 1 < words.size() && words.get(column + 1) != null;
            boolean headless = head.cell(column).isBlank() && words.get(column) == null;
            if (!headless || (texts(column).isEmpty() && last)) {
                return;
            }
            words.set(column, Word.NAME);
        }
    }

    boolean has(Word word) {
        return words.contains(word);
    }

    /** The cell of that column; empty when there is no such column. */
    Cell cell(Block.Row row, Word word) {
        int column = words.indexOf(word);
        return column < 0 ? Cell.EMPTY : row.cell(column);
    }

    /** The column in which the row has its name; -1 when it has none. */
    int nameOf(Block.Row row) {
        for (int column = 0; column < words.size(); column++) {
            if (words.get(column) == Word.NAME && !row.cell(column).isBlank()) {
                return column;
            }
        }
        return -1;
    }

    /** The heads of the columns of which nobody knows and in which most cells are a single word, as data is. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int column = 0; column < words.size(); column++) {
            if (words.get(column) == null && most(texts(column), text -> text.matches("[\\w.\\[\\]/-]+"))) {
                unknown.add("a column that nobody knows: " + head.cell(column).text());
            }
        }
        return unknown;
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
}
