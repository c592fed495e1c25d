package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.reading.PageReading.Said;
import io.github.onestore4j.tools.page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what one block says of how to make a call: its path, its host, its method, what its body is. */
final class CallFacts {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final List<Said> facts = new ArrayList<>();

    static List<Said> of(Block block) {
        CallFacts facts = new CallFacts();
        if (block instanceof Block.Table table) {
            facts.table(table);
        } else if (block instanceof Block.Code code) {
            facts.code(code);
        } else {
            String[] pair = block.title().split("[:：]", 2);
            boolean isPair = block instanceof Block.Text
                    && pair.length == 2
                    && facts.pair(pair[0], pair[1], block.line(), block);
            if (!isPair) {
                facts.sentence(block);
            }
        }
        return facts.facts;
    }

    /** A key and its value; false when the key is none of a call's. */
    private boolean pair(String key, String value, int line, Object piece) {
        String plain = value.replace("`", "").strip();
        boolean isMethod =
                Word.METHOD.is(key) && !plain.isEmpty() && Address.in(plain).isEmpty();
        if (METHODS.contains(plain) || isMethod) {
            facts.add(new Said("method", plain, line, piece));
        } else if (Word.PATH.is(key) || Word.METHOD.is(key)) {
            addresses(plain, address -> true, line, piece);
        } else if (Word.CONTENT_TYPE.is(key) && plain.matches("(?i)(application|text|multipart)/.*")) {
            facts.add(new Said("content type", plain, line, piece));
        } else {
            return false;
        }
        return true;
    }

    private void addresses(String text, Predicate<Address> isOfCall, int line, Object piece) {
        Address.in(text).stream().filter(isOfCall).forEach(address -> address.addTo(facts, "", line, piece));
    }

    /** In a sentence a path is one of a call's when it has names in braces, or a method before it. */
    private void sentence(Block block) {
        String text = block.title();
        Predicate<Address> isRequest = address -> !address.method().isEmpty() && text.startsWith(address.method());
        addresses(text, isRequest.or(Address::isTemplate), block.line(), block);
    }

    /** A request line with names in braces, or an address alone; an example of a call has neither. */
    private void code(Block.Code code) {
        String[] lines = code.text().strip().split("\\R", -1);
        boolean alone = lines.length == 1 && lines[0].split("\\s+").length <= 3;
        Predicate<Address> isRequest =
                address -> address.isTemplate() && !address.method().isEmpty();
        addresses(lines[0], isRequest.or(address -> alone), code.line(), code);
    }

    private void table(Block.Table table) {
        Columns columns = Columns.of(table);
        if (columns.areOfCodes() || (columns.areOfFields() && columns.has(Word.TYPE))) {
            return;
        }
        boolean pairs = false;
        for (Block.Row row : table.rows()) {
            for (int column = 0; column + 1 < row.cells().size(); column++) {
                pairs |= pair(row.cell(column).text(), row.cell(column + 1).text(), row.line(), row);
            }
        }
        if (!pairs && !columns.areOfFields()) {
            table.rows()
                    .forEach(row ->
                            row.cells().forEach(cell -> addresses(cell.text(), Address::isTemplate, row.line(), row)));
        }
    }
}
