package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.reading.Section.Said;
import io.github.onestore4j.tools.page.Block;
import io.github.onestore4j.tools.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a page says of an API.
 *
 * @param unknown what nobody knows the meaning of: columns of fields, and bodies of samples that are no JSON
 * @param read the pieces that say nothing by themselves: brackets, and lines that go on with another one
 */
public record PageReading(Page page, List<Section> sections, List<Said> unknown, List<Object> read) {
    /**
     * Reads a page.
     *
     * @param isOperation whether a spec has an operation of that name
     */
    public static PageReading of(Page page, Predicate<String> isOperation) {
        PageReading reading = new PageReading(page, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (List<Block> blocks : Outline.of(page.blocks(), isOperation)) {
            reading.sections.add(SectionReader.read(reading, blocks));
        }
        return reading;
    }

    /** Whether the page has any table at all; one saved as plain text has lost them. */
    public boolean hasTables() {
        return !page.tables().isEmpty();
    }

    /** Whether a line gives a size, as the descriptions of parameters do. */
    public static boolean givesSize(Block.Text line) {
        return ParameterLine.givesSize(line.text());
    }
}
