package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.page.Block;
import io.github.onestore4j.tools.page.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    /** What the cells of a column can look like, the surest first. */
    private static final List<Word> LOOKS = List.of(Word.NAME, Word.TYPE, Word.STATUS, Word.SIZE, Word.REQUIRED);

    private static boolean looks(Word word, String text) {
        return switch (word) {
            case NAME -> FieldName.is(text) && !TypeText.is(text) && !Word.YES.is(text) && !Word.NO.is(text);
            case TYPE -> TypeText.is(text);
            case STATUS -> text.matches("(?i)(?:http |status )?[1-5]\\d\\d\\b.*");
            case SIZE -> text.matches("-|\\d{1,5}");
            default -> Word.YES.is(text) || Word.NO.is(text);
        };
    }

    static Columns of(Block.Table table) {
        List<@Nullable Word> words = new ArrayList<>();
        Block.Row none = new Block.Row(0, List.of());
        Block.Row head = table.rows().isEmpty() ? none : table.rows().get(0);
        for (int column = 0; column < table.width(); column++) {
            Word word = Word.column(head.cell(column).text());
            words.add(words.contains(word) ? null : word);
        }
        long known = words.stream().filter(Objects::nonNull).count();
        boolean reads = !FieldName.is(head.cell(0).text()) || known == 1;
        boolean hasHead =
                known >= 2 || (table.headed() && reads && !head.cells().isEmpty());
        if (!hasHead) {
            Collections.fill(words, null);
        }
        List<Block.Row> rows =
                table.rows().subList(hasHead ? 1 : 0, table.rows().size());
        Columns columns = new Columns(words, rows, hasHead ? head : none);
        columns.guess();
        columns.joinNames();
        return columns;
    }

    /** Looks at the cells of the columns whose heads say nothing. */
    private void guess() {
        for (int column = 0; column < words.size(); column++) {
            if (words.get(column) == null) {
                int at = column;
                Stream<Word> looks = LOOKS.stream()
                        .filter(word -> !has(word) && (word != Word.NAME || !has(Word.CODE)))
                        .filter(word -> most(at, text -> looks(word, text)));
                words.set(column, looks.findFirst().orElse(null));
            }
        }
    }

    /** Whether four of five cells of the column, and one at least, are so. */
    private boolean most(int column, Predicate<String> fits) {
        List<String> texts = rows.stream()
                .map(row -> row.cell(column).text())
                .filter(text -> !text.isEmpty())
                .toList();
        return !texts.isEmpty() && texts.stream().filter(fits).count() * 5 >= texts.size() * 4L;
    }

    /** Columns behind the name's without a head of their own hold the names of nested fields. */
    private void joinNames() {
        int name = words.indexOf(Word.NAME);
        for (int column = name + 1; name >= 0 && column < words.size(); column++) {
            boolean last = column + 1 < words.size() && words.get(column + 1) != null;
            boolean headless = head.cell(column).isBlank() && words.get(column) == null;
            if (!headless || (last && !most(column, text -> true))) {
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
        return has(word) ? row.cell(words.indexOf(word)) : Cell.EMPTY;
    }

    /** The column in which the row has its name; -1 when it has none. */
    int nameOf(Block.Row row) {
        return IntStream.range(0, words.size())
                .filter(column ->
                        words.get(column) == Word.NAME && !row.cell(column).isBlank())
                .findFirst()
                .orElse(-1);
    }

    /** The heads of the columns of which nobody knows and in which most cells are a single word, as data is. */
    List<String> unknown() {
        return IntStream.range(0, words.size())
                .filter(column -> words.get(column) == null && most(column, text -> text.matches("[\\w.\\[\\]/-]+")))
                .mapToObj(column ->
                        "a column that nobody knows: " + head.cell(column).text())
                .toList();
    }

    boolean areOfFields() {
        return has(Word.NAME) && (isTyped() || has(Word.DESCRIPTION) || has(Word.EXAMPLE)) && !areOfCodes();
    }

    boolean areOfCodes() {
        boolean isCoded = has(Word.CODE) && words.size() > 1;
        return !isTyped() && (isCoded || (has(Word.NAME) && has(Word.STATUS)));
    }

    private boolean isTyped() {
        return has(Word.TYPE) || has(Word.REQUIRED) || has(Word.SIZE);
    }
}
