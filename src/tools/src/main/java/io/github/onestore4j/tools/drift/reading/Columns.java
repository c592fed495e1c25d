package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.page.Block;
import io.github.onestore4j.tools.page.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        List<Block.Row> all = table.rows();
        Block.Row first = all.isEmpty() ? new Block.Row(0, List.of()) : all.get(0);
        Columns headed = new Columns(new ArrayList<>(), all.subList(all.isEmpty() ? 0 : 1, all.size()), first);
        for (int column = 0; column < table.width(); column++) {
            Word word = Word.column(first.cell(column).text());
            headed.words.add(headed.has(word) ? null : word);
        }
        long known = headed.words.stream().filter(Objects::nonNull).count();
        headed.guess();
        boolean isSaid =
                table.headed() && (known == 1 || !FieldName.is(first.cell(0).text()));
        Columns columns = headed;
        if (known < 2 && !isSaid && !headed.isUnlike(first, table.headed())) {
            columns = new Columns(new ArrayList<>(), all, new Block.Row(0, List.of()));
            columns.words.addAll(Collections.nCopies(table.width(), null));
            columns.guess();
        }
        columns.joinNames();
        return columns;
    }

    /**
     * Whether a row looks like these in no column beside the names'.
     *
     * @param otherwise what it is when no other column looks like anything
     */
    private boolean isUnlike(Block.Row row, boolean otherwise) {
        boolean isUnlike = otherwise;
        for (int column = 0; column < words.size(); column++) {
            Word word = words.get(column);
            String text = row.cell(column).text();
            if (word != null && word != Word.NAME) {
                if (text.isEmpty() || looks(word, text)) {
                    return false;
                }
                isUnlike = true;
            }
        }
        return isUnlike;
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

    /** Columns after the name's without a head of their own hold the names of nested fields. */
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

    boolean has(@Nullable Word word) {
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

    /**
     * Returns what nobody knows the meaning of: columns in which most cells are a single word, as data is; and a head
     * that no type tells from a row and whose name could be a field's.
     */
    List<String> unknown() {
        Stream<String> columns = IntStream.range(0, words.size())
                .filter(column -> words.get(column) == null && most(column, text -> text.matches("[\\w.\\[\\]/-]+")))
                .mapToObj(column ->
                        "a column that nobody knows: " + head.cell(column).text());
        String name = cell(head, Word.NAME).text();
        boolean canBeField = !isTyped() && Word.column(name) == null && name.matches("[a-z][\\w.-]*|\\w+[-_][\\w-]+");
        return Stream.concat(columns, canBeField ? Stream.of("a head that could be a field: " + name) : Stream.empty())
                .toList();
    }

    boolean areOfFields() {
        return has(Word.NAME) && (isTyped() || has(Word.DESCRIPTION) || has(Word.EXAMPLE)) && !areOfCodes();
    }

    /** Whether its names are of these, whatever its head says. */
    boolean areNamed(Set<String> names) {
        return has(Word.NAME) && most(words.indexOf(Word.NAME), names::contains);
    }

    boolean areOfCodes() {
        boolean isCoded = has(Word.CODE) && words.size() > 1;
        return !isTyped() && (isCoded || (has(Word.NAME) && has(Word.STATUS)));
    }

    private boolean isTyped() {
        return has(Word.TYPE) || has(Word.REQUIRED) || has(Word.SIZE);
    }
}
