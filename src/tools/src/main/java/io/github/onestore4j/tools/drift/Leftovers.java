package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.DriftReport.Prose;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.page.Block;
import io.github.onestore4j.tools.page.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What no comparison has made use of. It is prose when it names nothing that an API could have, or nothing that the
 * specs do not have; everything else is unread.
 */
final class Leftovers {
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?<![\\w./-])(?:[a-z]+[A-Z]\\w*|[A-Za-z]+_\\w+|x-[a-z-]+|/\\w+/[\\w/{}-]+)");
    private static final int LONGEST = 100;

    private final Findings findings;
    private final Set<String> known;

    private Leftovers(Set<String> known, Findings findings) {
        this.findings = findings;
        this.known = known;
    }

    /** Reports what is unread, and returns what is prose. */
    static Prose of(PageReading page, Findings findings) {
        Leftovers leftovers = new Leftovers(page.names(), findings);
        int lines = 0;
        int code = 0;
        List<Integer> tables = new ArrayList<>();
        for (Block block : page.page().blocks()) {
            boolean isLine = block instanceof Block.Text text && leftovers.isUnread(text);
            if (block instanceof Block.Table table) {
                tables.addAll(leftovers.isProse(table) ? List.of(table.line()) : List.of());
            } else if (!findings.isRead(block)) {
                code += block instanceof Block.Code ? 1 : 0;
                lines += block instanceof Block.Code ? 0 : 1;
            }
            if (isLine) {
                leftovers.unread(block, block.line(), block.title());
            }
        }
        return new Prose(lines, findings.descriptions, code, tables, findings.values);
    }

    /** A line that looks like a parameter, a part of a table, or a tag of the documentation. */
    private boolean isUnread(Block.Text text) {
        boolean isData = PageReading.givesSize(text) || text.text().matches("(?s)(\\{%|\\|).*");
        return isData && !findings.isRead(text);
    }

    private boolean isProse(Block.Table table) {
        List<Block.Row> rows = table.rows().stream().filter(this::isLeft).toList();
        if (table.rows().stream().noneMatch(findings::isRead)) {
            List<Block.Row> named = rows.stream().filter(this::hasUnknownName).toList();
            named.stream().limit(1).forEach(row -> unread(row, row.line(), text(row)));
            return !rows.isEmpty() && named.isEmpty() && !findings.isRead(table);
        }
        // A table of keys and values can have a key that is unknown, and is prose all the same.
        table.rows().stream()
                .skip(1)
                .filter(row -> isLeft(row) && (row.cells().size() != 2 || hasUnknownName(row)))
                .forEach(row -> unread(row, row.line(), text(row)));
        return false;
    }

    private boolean isLeft(Block.Row row) {
        return !row.isBlank() && !findings.isRead(row);
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
