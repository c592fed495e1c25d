package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.reading.Section.Said;
import io.github.onestore4j.tools.page.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Cuts a page into sections: at headings, at the names of operations, and where another path is given. */
final class Outline {
    private static final int NO_HEADING = 7;

    private final List<List<Block>> sections = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private List<Block> section = new ArrayList<>();
    /** What stands below a deeper heading: a section of its own as soon as another path is given there. */
    private List<Block> below = new ArrayList<>();

    private int level = NO_HEADING;
    private boolean isAfterPath;

    private Outline() {}

    static List<List<Block>> of(List<Block> blocks, Predicate<String> isOperation) {
        Outline outline = new Outline();
        blocks.forEach(block -> outline.add(block, isOperation));
        outline.join();
        outline.begin(List.of(), NO_HEADING);
        return outline.sections;
    }

    private void add(Block block, Predicate<String> isOperation) {
        List<Said> facts = CallFacts.of(block);
        List<String> given = facts.stream()
                .filter(fact -> fact.facet().equals("path"))
                .map(Said::value)
                .toList();
        boolean isHeading = block instanceof Block.Heading && !Label.isOfPart(block.title());
        if (isTitle(block, isOperation) || (isHeading && level(block) <= level)) {
            join();
            begin(new ArrayList<>(), level(block));
        } else if (isHeading) {
            join();
        }
        boolean hasMethod = facts.stream().anyMatch(fact -> fact.facet().equals("method"));
        boolean goesOn = paths.containsAll(given) || (isAfterPath && !hasMethod);
        if (!goesOn && !(paths.isEmpty() && below.isEmpty())) {
            begin(below, below.isEmpty() ? NO_HEADING : level(below.get(0)));
        } else if (!given.isEmpty()) {
            join();
        }
        boolean isBelow = isHeading && !section.isEmpty();
        (isBelow || !below.isEmpty() ? below : section).add(block);
        isAfterPath = !given.isEmpty();
        paths.addAll(given);
    }

    private static boolean isTitle(Block block, Predicate<String> isOperation) {
        String name = Section.name(block.title());
        return !name.isEmpty()
                && (block instanceof Block.Heading || isOperation.test(name))
                && block.title().matches("[-*•\\d.\\s]*\\w+\\s*(?:[(（].*)?");
    }

    private static int level(Block block) {
        return block instanceof Block.Heading heading ? heading.level() : NO_HEADING;
    }

    private void join() {
        section.addAll(below);
        below = new ArrayList<>();
    }

    /** Ends the section and begins another one. */
    private void begin(List<Block> another, int atLevel) {
        if (!section.isEmpty()) {
            sections.add(section);
        }
        section = another;
        below = new ArrayList<>();
        paths.clear();
        level = atLevel;
        isAfterPath = false;
    }
}
