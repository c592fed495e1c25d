package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.page.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A table of keys and their values side by side, such as {@code Method | POST}, once or more in a row. */
record KeyValues(Map<Word, Stated<Cell>> values) {
    private static final List<Word> KEYS = List.of(
            Word.METHOD,
            Word.PATH,
            Word.HOST,
            Word.CONTENT_TYPE,
            Word.RESPONSE_FORMAT,
            Word.PROTOCOL,
            Word.DESCRIPTION);
    static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    static KeyValues of(Block.Table table) {
        Map<Word, Stated<Cell>> values = new EnumMap<>(Word.class);
        for (Block.Row row : table.rows()) {
            for (int column = 0; column + 1 < row.cells().size(); column++) {
                String key = row.cell(column).text();
                Cell value = row.cell(column + 1);
                KEYS.stream()
                        .filter(word -> word.is(key) && !value.isBlank())
                        .forEach(word -> values.putIfAbsent(word, new Stated<>(value, row.line())));
            }
        }
        return new KeyValues(values);
    }

    /** Whether it says how to make a call, and is not a table of something else whose head has the same words. */
    boolean describeACall() {
        return !methods().isEmpty()
                || !paths().isEmpty()
                || values.containsKey(Word.PROTOCOL)
                || (values.containsKey(Word.CONTENT_TYPE) && values.containsKey(Word.RESPONSE_FORMAT));
    }

    List<Stated<String>> methods() {
        return text(Word.METHOD).stream()
                .filter(method -> METHODS.contains(method.value()))
                .toList();
    }

    List<Stated<PathText>> paths() {
        Stated<Cell> cell = values.get(Word.PATH);
        List<Stated<PathText>> paths = new ArrayList<>();
        if (cell != null) {
            PathText.in(String.join(" ", cell.value().lines()))
                    .forEach(path -> paths.add(new Stated<>(path, cell.line())));
        }
        return paths;
    }

    List<Stated<String>> text(Word key) {
        Stated<Cell> cell = values.get(key);
        return cell == null
                ? List.of()
                : List.of(new Stated<>(cell.value().text().strip(), cell.line()));
    }
}
