package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.reading.PageReading.Said;
import io.github.onestore4j.tools.drift.reading.PageReading.Section;
import io.github.onestore4j.tools.page.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a page into sections: at headings, at the names of operations, and where another path is given. */
final class Outline {
    private static final int NO_HEADING = 7;

    private final List<List<Block>> sections = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private List<Block> section = new ArrayList<>();
    /** Where in the section a deeper heading stands: a section of its own as soon as another path is given there. */
    private int below;

    private int level = NO_HEADING;
    private boolean isAfterPath;

    private Outline() {}

    static List<List<Block>> of(List<Block> blocks, Set<String> operations) {
        Outline outline = new Outline();
        blocks.forEach(block -> outline.add(block, operations));
        outline.cut(outline.section.size(), NO_HEADING);
        return outline.sections;
    }

    private void add(Block block, Set<String> operations) {
        List<Said> facts = CallFacts.of(block);
        Set<String> given = new HashSet<>();
        facts.stream().filter(fact -> fact.facet().equals("path")).forEach(path -> given.add(path.value()));
        boolean isHeading = block instanceof Block.Heading && !Label.isOfPart(block.title());
        if (isTitle(block, operations) || (isHeading && level(block) <= level)) {
            cut(section.size(), level(block));
        } else if (isHeading) {
            below = section.size();
        }
        boolean hasMethod = facts.stream().anyMatch(fact -> fact.facet().equals("method"));
        boolean goesOn = paths.containsAll(given) || (isAfterPath && !hasMethod);
        if (!goesOn && !(paths.isEmpty() && below == section.size())) {
            cut(below, below == section.size() ? NO_HEADING : level(section.get(below)));
        } else if (!given.isEmpty()) {
            below = section.size();
        }
        boolean isBelow = below < section.size() || (isHeading && !section.isEmpty());
        section.add(block);
        below = isBelow ? below : section.size();
        isAfterPath = !given.isEmpty();
        paths.addAll(given);
    }

    private static boolean isTitle(Block block, Set<String> operations) {
        String name = Section.name(block.title());
        return !name.isEmpty()
                && (block instanceof Block.Heading || operations.contains(name))
                && block.title().matches("[-*•\\d.\\s]*\\w+\\s*(?:[(（].*)?");
    }

    private static int level(Block block) {
        return block instanceof Block.Heading heading ? heading.level() : NO_HEADING;
    }

    /** Ends the section at a cut, and begins another one with what comes after it. */
    private void cut(int at, int atLevel) {
        if (at > 0) {
            sections.add(section.subList(0, at));
        }
        section = new ArrayList<>(section.subList(at, section.size()));
        below = section.size();
        paths.clear();
        level = atLevel;
        isAfterPath = false;
    }
}
