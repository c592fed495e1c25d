package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.page.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Cuts a page into sections: at headings, at the names of operations, and where another path is given. */
final class Outline {
    private static final int NO_HEADING = 7;

    private final List<Block> blocks;
    private final Predicate<String> isOperation;
    private final List<List<Block>> sections = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private int start;
    private int level = NO_HEADING;
    /** Where the section can be cut when a path follows: at a heading since the last path. */
    private int head = -1;
    /** The last block with a path. */
    private int last = -1;

    private Outline(List<Block> blocks, Predicate<String> isOperation) {
        this.blocks = blocks;
        this.isOperation = isOperation;
    }

    static List<List<Block>> of(List<Block> blocks, Predicate<String> isOperation) {
        Outline outline = new Outline(blocks, isOperation);
        for (int index = 0; index < blocks.size(); index++) {
            outline.heading(index);
            outline.path(index);
        }
        outline.cut(blocks.size());
        return outline.sections;
    }

    private void heading(int index) {
        Block block = blocks.get(index);
        boolean isHeading = block instanceof Block.Heading;
        String name = Section.name(block.title());
        boolean isTitle = !name.isEmpty()
                && (isHeading || isOperation.test(name))
                && block.title().matches("[-*•\\d.\\s]*\\w+\\s*(?:[(（].*)?");
        if (isTitle || (isHeading && !Label.isOfPart(block.title()) && level(index) <= level)) {
            cut(index);
        } else if (isHeading && !Label.isOfPart(block.title())) {
            head = index;
        }
    }

    private void path(int index) {
        List<Said> facts = CallFacts.of(blocks.get(index));
        List<String> given = facts.stream()
                .filter(fact -> fact.facet().equals("path"))
                .map(Said::value)
                .toList();
        if (given.isEmpty()) {
            return;
        }
        boolean hasMethod = facts.stream().anyMatch(fact -> fact.facet().equals("method"));
        boolean goesOn = paths.containsAll(given) || (last == index - 1 && !hasMethod);
        if (!paths.isEmpty() && !goesOn) {
            cut(head > last ? head : index);
        } else if (paths.isEmpty() && head > start) {
            cut(head);
        }
        last = index;
        paths.addAll(given);
    }

    private int level(int index) {
        return index < blocks.size() && blocks.get(index) instanceof Block.Heading heading
                ? heading.level()
                : NO_HEADING;
    }

    private void cut(int index) {
        if (index > start) {
            sections.add(blocks.subList(start, index));
        }
        start = index;
        paths.clear();
        head = -1;
        last = -1;
        level = level(index);
    }
}
