package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import java.util.ArrayList;
import java.util.List;

/** Puts tables together that a page has split: the second goes on where the first one ended. */
final class SplitTables {
    private SplitTables() {}

    static List<Block> join(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        int last = -1;
        for (Block block : blocks) {
            if (block instanceof Block.Table second
                    && last >= 0
                    && joined.get(last) instanceof Block.Table first
                    && goesOn(first, second, joined.subList(last + 1, joined.size()))) {
                joined.set(last, together(first, second));
                continue;
            }
            joined.add(block);
            if (block instanceof Block.Table) {
                last = joined.size() - 1;
            }
        }
        return joined;
    }

    private static boolean goesOn(Block.Table first, Block.Table second, List<Block> between) {
        boolean plainBetween = between.stream()
                .allMatch(block -> block instanceof Block.Text text
                        && !Label.isOne(text)
                        && PathText.in(text.text()).isEmpty());
        if (!plainBetween
                || KeyValues.of(first).describeACall()
                || KeyValues.of(second).describeACall()) {
            return false;
        }
        Columns columns = Columns.of(first);
        Columns more = Columns.of(second);
        boolean sameHead = more.firstRow() == 1 && more.words().equals(columns.words());
        boolean noHead = words(second.rows().get(0)) == 0 && second.width() == first.width();
        return (columns.areOfFields() || columns.areOfCodes()) && columns.firstRow() == 1 && (sameHead || noHead);
    }

    private static long words(Block.Row row) {
        return row.cells().stream()
                .filter(cell -> Word.column(cell.text()) != null)
                .count();
    }

    private static Block.Table together(Block.Table first, Block.Table second) {
        List<Block.Row> rows = new ArrayList<>(first.rows());
        boolean repeats = words(second.rows().get(0)) >= 2;
        rows.addAll(second.rows().subList(repeats ? 1 : 0, second.rows().size()));
        return new Block.Table(first.line(), rows, first.headed());
    }
}
