package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one block says of how to make a call: its path, its method, what its body is. */
record CallFacts(List<Stated<Address>> paths, List<Stated<String>> methods, List<Stated<String>> contentTypes) {
    static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private CallFacts() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    static CallFacts of(Block block) {
        CallFacts facts = new CallFacts();
        if (block instanceof Block.Heading heading) {
            facts.sentence(heading.text(), heading.line(), heading);
        } else if (block instanceof Block.Text text) {
            String[] pair = text.text().split("[:：]", 2);
            if (pair.length < 2 || !facts.pair(pair[0], pair[1], text.line(), text)) {
                facts.sentence(text.text(), text.line(), text);
            }
        } else if (block instanceof Block.Code code) {
            facts.code(code);
        } else if (block instanceof Block.Table table) {
            facts.table(table);
        }
        return facts;
    }

    boolean isEmpty() {
        return paths.isEmpty() && methods.isEmpty() && contentTypes.isEmpty();
    }

    /** A key and its value; false when the key is none of a call's. */
    private boolean pair(String key, String value, int line, Object piece) {
        String plain = value.replace("`", "").strip();
        boolean method = METHODS.contains(plain);
        if (method
                || (Word.METHOD.is(key) && !plain.isEmpty() && Address.in(plain).isEmpty())) {
            methods.add(new Stated<>(plain, line, piece));
        } else if (Word.PATH.is(key) || Word.METHOD.is(key)) {
            Address.in(plain).forEach(address -> path(address, line, piece));
        } else if (Word.CONTENT_TYPE.is(key) && plain.matches("(?i)(application|text|multipart)/.*")) {
            contentTypes.add(new Stated<>(plain, line, piece));
        } else {
            return false;
        }
        return true;
    }

    private void path(Address address, int line, Object piece) {
        paths.add(new Stated<>(address, line, piece));
        if (!address.method().isEmpty()) {
            methods.add(new Stated<>(address.method(), line, piece));
        }
    }

    /** In a sentence a path is one of a call's when it has names in braces, or a method before it. */
    private void sentence(String text, int line, Object piece) {
        Address.in(text).stream()
                .filter(address ->
                        address.isTemplate() || (!address.method().isEmpty() && text.startsWith(address.method())))
                .forEach(address -> path(address, line, piece));
    }

    /** A request line with names in braces, or an address alone; an example of a call has neither. */
    private void code(Block.Code code) {
        String[] lines = code.text().strip().split("\\R", -1);
        boolean alone = lines.length == 1 && lines[0].split("\\s+").length <= 3;
        for (Address address : Address.in(lines[0])) {
            if (alone || (address.isTemplate() && !address.method().isEmpty())) {
                path(address, code.line(), code);
            }
        }
    }

    private void table(Block.Table table) {
        Columns columns = Columns.of(table, null);
        if (columns.areOfCodes() || (columns.areOfFields() && columns.has(Word.TYPE))) {
            return;
        }
        boolean pairs = false;
        for (Block.Row row : table.rows()) {
            for (int column = 0; column + 1 < row.cells().size(); column++) {
                String value = String.join(" ", row.cell(column + 1).lines());
                pairs |= pair(row.cell(column).text(), value, row.line(), row);
            }
        }
        if (!pairs && !columns.areOfFields()) {
            table.rows()
                    .forEach(row -> row.cells().stream()
                            .flatMap(cell -> Address.in(cell.text()).stream())
                            .filter(Address::isTemplate)
                            .forEach(address -> path(address, row.line(), row)));
        }
    }
}
