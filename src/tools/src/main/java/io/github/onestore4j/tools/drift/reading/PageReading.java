package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.page.Page;
import io.github.onestore4j.tools.drift.reading.PageOperation.PageFields;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page says of an API.
 *
 * @param fields the tables of fields that are no call's
 * @param codes the tables of codes
 * @param hosts the hosts it lists
 * @param mentions the hosts it names in its sentences
 * @param hasTables whether it has any table at all; a page saved as plain text has none
 * @param crosses whether its tables say no with an X
 * @param unreadable what looks like API data and could not be understood
 * @param prose the lines of the tables that are not about the API
 */
public record PageReading(
        List<PageOperation> operations,
        List<PageFields> fields,
        List<List<PageCode>> codes,
        List<Sample> samples,
        List<Stated<String>> hosts,
        List<Stated<String>> mentions,
        boolean hasTables,
        boolean crosses,
        List<Unreadable> unreadable,
        List<Integer> prose) {
    private static boolean hasCrosses(Page page) {
        return page.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().matches("[xX×✕]"));
    }

    public static PageReading of(Page page) {
        PageReading reading = new PageReading(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                !page.tables().isEmpty(),
                hasCrosses(page),
                new ArrayList<>(),
                new ArrayList<>());
        List<Block> blocks = SplitTables.join(page.blocks());
        int from = 0;
        for (Outline.Span span : Outline.of(blocks)) {
            new SectionReader(reading, null).read(blocks.subList(from, span.from()));
            PageOperation operation =
                    PageOperation.titled(span.title(), blocks.get(span.from()).line());
            new SectionReader(reading, operation).read(blocks.subList(span.from(), span.to()));
            reading.operations.add(operation);
            from = span.to();
        }
        new SectionReader(reading, null).read(blocks.subList(from, blocks.size()));
        return reading;
    }
}
