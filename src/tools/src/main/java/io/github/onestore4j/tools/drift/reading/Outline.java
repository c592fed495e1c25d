package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
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
        if (isTitle(blocks.get(index))) {
            cut(index);
        } else if (blocks.get(index) instanceof Block.Heading heading && !Label.isOfPart(heading.text())) {
            if (heading.level() <= level) {
                cut(index);
            } else {
                head = index;
            }
        }
    }

    private boolean isTitle(Block block) {
        String text = block.title();
        if (!text.matches("[-*•\\d.\\s]*[a-z]+[A-Z]\\w*\\s*(?:[(（].*)?")) {
            return false;
        }
        return block instanceof Block.Heading
                || isOperation.test(text.replaceFirst("^[-*•\\d.\\s]+", "").split("\\W", 2)[0]);
    }

    private void path(int index) {
        List<Stated<Address>> given = CallFacts.of(blocks.get(index)).paths();
        if (given.isEmpty()) {
            return;
        }
        boolean again =
                given.stream().allMatch(path -> paths.contains(path.value().path()));
        boolean goesOn = last == index - 1
                && given.stream().allMatch(path -> path.value().method().isEmpty());
        if (!paths.isEmpty() && !again && !goesOn) {
            cut(head > last ? head : index);
        } else if (paths.isEmpty() && head > start) {
            cut(head);
        }
        last = index;
        given.forEach(path -> paths.add(path.value().path()));
    }

    private void cut(int index) {
        if (index > start) {
            sections.add(blocks.subList(start, index));
        }
        start = index;
        paths.clear();
        head = -1;
        last = -1;
        level = index < blocks.size() && blocks.get(index) instanceof Block.Heading heading
                ? heading.level()
                : NO_HEADING;
    }
}
