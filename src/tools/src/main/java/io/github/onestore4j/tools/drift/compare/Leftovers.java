package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.page.Cell;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.spec.Api;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no comparison has made use of. It is prose when it names nothing that an API could have, or nothing that the
 * specs do not have; everything else is unread.
 */
final class Leftovers {
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?<![\\w./-])(?:[a-z]+[A-Z]\\w*|[A-Za-z]+_\\w+|x-[a-z-]+|/\\w+/[\\w/{}-]+)");
    private static final int LONGEST = 100;

    private final PageReading page;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    private Leftovers(PageReading page, Api api, Findings findings) {
        this.page = page;
        this.findings = findings;
        Stream.of(
                        api.operations().stream().flatMap(operation -> operation.groups().stream()),
                        api.messages().stream(),
                        api.codes().stream())
                .flatMap(groups -> groups)
                .forEach(group -> {
                    known.add(group.owner());
                    group.items().forEach(item -> {
                        known.add(item.name());
                        known.addAll(item.values());
                    });
                });
    }

    /** Reports what is unread, and returns what is prose. */
    static Comparison.Prose of(PageReading page, Api api, Findings findings) {
        return new Leftovers(page, api, findings).sort();
    }

    private Comparison.Prose sort() {
        int lines = 0;
        int code = 0;
        List<Integer> tables = new ArrayList<>();
        for (Block block : page.page().blocks()) {
            if (block instanceof Block.Table table) {
                if (isProse(table)) {
                    tables.add(table.line());
                }
            } else if (!findings.isRead(block) && !page.read().contains(block)) {
                if (block instanceof Block.Text text
                        && (PageReading.givesSize(text) || text.text().matches("(?s)(\\{%|\\|).*"))) {
                    unread(block, block.line(), text.text());
                }
                code += block instanceof Block.Code ? 1 : 0;
                lines += block instanceof Block.Code ? 0 : 1;
            }
        }
        return new Comparison.Prose(lines, findings.descriptions, code, tables, findings.values);
    }

    private boolean isProse(Block.Table table) {
        List<Block.Row> rows = table.rows().stream()
                .filter(row ->
                        !row.isBlank() && !findings.isRead(row) && !page.read().contains(row))
                .toList();
        boolean isCompared = table.rows().stream().anyMatch(findings::isRead);
        if (!isCompared) {
            List<Block.Row> named = rows.stream().filter(this::hasUnknownName).toList();
            named.stream().limit(1).forEach(row -> unread(row, row.line(), text(row)));
            return !rows.isEmpty() && named.isEmpty() && !findings.isRead(table);
        }
        boolean head = !findings.isRead(table.rows().get(0));
        rows.stream()
                .skip(head ? 1 : 0)
                .filter(row -> !isKeyed(row))
                .forEach(row -> unread(row, row.line(), text(row)));
        return false;
    }

    /** In a table of keys and values a key that no comparison knows can stand beside words. */
    private boolean isKeyed(Block.Row row) {
        return row.cells().size() == 2 && !hasUnknownName(row);
    }

    private boolean hasUnknownName(Block.Row row) {
        return IDENTIFIER.matcher(text(row)).results().map(MatchResult::group).anyMatch(name -> !known.contains(name));
    }

    private static String text(Block.Row row) {
        return String.join(" | ", row.cells().stream().map(Cell::text).toList()).strip();
    }

    private void unread(Object piece, int line, String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        findings.unread(piece, line, "no comparison used it: " + shown);
    }
}
