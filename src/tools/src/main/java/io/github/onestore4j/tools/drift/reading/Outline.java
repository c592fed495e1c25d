package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.page.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the calls of a page begin and end. A call is where a path is given; it begins at the heading above. */
final class Outline {
    /** The blocks of one call. */
    record Span(String title, int from, int to) {}

    private final List<Block> blocks;
    private final List<Span> spans = new ArrayList<>();

    private Outline(List<Block> blocks) {
        this.blocks = blocks;
    }

    static List<Span> of(List<Block> blocks) {
        Outline outline = new Outline(blocks);
        int last = -1;
        boolean givesOne = false;
        for (int index = 0; index < blocks.size(); index++) {
            boolean goesOn = givesOne && last == index - 1;
            givesOne = givesAPath(blocks.get(index));
            if (givesOne && !goesOn && !outline.repeats(last, index)) {
                outline.start(last + 1, index);
            }
            last = givesOne ? index : last;
        }
        outline.pathless();
        return outline.ended();
    }

    /** Calls that have lost their paths: a heading that names one, and a method below it. */
    private void pathless() {
        int next = blocks.size();
        boolean method = false;
        for (int index = blocks.size() - 1; index >= 0; index--) {
            int at = index;
            method |= givesAMethod(blocks.get(index));
            if (blocks.get(index) instanceof Block.Heading heading && isTitle(heading.text())) {
                int end = next;
                boolean known = spans.stream().anyMatch(span -> span.from() >= at && span.from() < end);
                if (method && !known) {
                    spans.add(new Span(heading.text(), index, blocks.size()));
                }
                next = index;
                method = false;
            }
        }
        spans.sort(Comparator.comparingInt(Span::from));
    }

    private static boolean givesAMethod(Block block) {
        if (block instanceof Block.Text text) {
            String[] parts = text.text().split("[:：]", 2);
            return parts.length == 2 && Word.METHOD.is(parts[0]) && KeyValues.METHODS.contains(parts[1].strip());
        }
        return block instanceof Block.Table table
                && !KeyValues.of(table).methods().isEmpty();
    }

    /** The paths by which a block says which call it is about; an example of a call gives none. */
    static List<Stated<PathText>> paths(Block block) {
        if (block instanceof Block.Text text) {
            String[] parts = text.text().split("[:：]", 2);
            boolean labelled = parts.length == 2 && (Word.PATH.is(parts[0]) || Word.METHOD.is(parts[0]));
            boolean request = !PathText.request(text.text()).isEmpty();
            return PathText.in(text.text()).stream()
                    .filter(path -> path.isTemplate() || labelled || request)
                    .map(path -> new Stated<>(path, text.line()))
                    .toList();
        }
        if (block instanceof Block.Code code) {
            String[] lines = code.text().strip().split("\\R", -1);
            boolean alone = lines.length == 1;
            return Stream.of(lines[0])
                    .flatMap(line -> alone && !line.contains(" ")
                            ? PathText.in(line).stream()
                            : PathText.request(line).stream().map(PathText.Request::target))
                    .filter(path -> path.isTemplate() || alone)
                    .map(path -> new Stated<>(path, code.line()))
                    .toList();
        }
        return block instanceof Block.Table table ? inTable(table) : List.of();
    }

    private static List<Stated<PathText>> inTable(Block.Table table) {
        KeyValues pairs = KeyValues.of(table);
        Columns columns = Columns.of(table);
        if (!pairs.paths().isEmpty() || !pairs.methods().isEmpty()) {
            return pairs.paths();
        }
        if (columns.areOfOperations()) {
            return List.of(); // one call a row: the section reader makes them
        }
        if (columns.areOfFields() || columns.areOfCodes()) {
            return List.of();
        }
        List<Stated<PathText>> paths = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                PathText.in(cell.text()).stream()
                        .filter(PathText::isTemplate)
                        .forEach(path -> paths.add(new Stated<>(path, row.line())));
            }
        }
        return paths;
    }

    private static boolean givesAPath(Block block) {
        return !paths(block).isEmpty();
    }

    /** Whether the path is given again, without a heading in between. */
    private boolean repeats(int last, int index) {
        if (last < 0 || blocks.subList(last, index).stream().anyMatch(Block.Heading.class::isInstance)) {
            return false;
        }
        List<String> before = paths(blocks.get(last)).stream()
                .map(path -> path.value().path())
                .toList();
        return paths(blocks.get(index)).stream()
                .allMatch(path -> before.contains(path.value().path()));
    }

    private void start(int earliest, int path) {
        int from = path;
        String title = "";
        for (int index = path - 1; index >= earliest; index--) {
            Block block = blocks.get(index);
            if (block instanceof Block.Heading heading) {
                from = index;
                title = heading.text();
                if (!isOfPart(heading)) {
                    break;
                }
            } else if (block instanceof Block.Text text && isTitle(text.text())) {
                from = index;
                title = text.text();
                break;
            } else if (!(block instanceof Block.Text)
                    && !(block instanceof Block.Table table && describesACall(table))) {
                break;
            }
        }
        spans.add(new Span(title, from, blocks.size()));
    }

    private static boolean describesACall(Block.Table table) {
        return KeyValues.of(table).describeACall();
    }

    private static boolean isTitle(String line) {
        return line.matches("^[-*•\\s]*[a-z]+[A-Z]\\w*\\s*(?:[(（].*)?$");
    }

    /** Whether a heading is over a part of a call, such as its response, and not over a call. */
    private static boolean isOfPart(Block.Heading heading) {
        String text = heading.text();
        boolean named = isTitle(text);
        boolean part = Word.REQUEST.in(text)
                || Word.RESPONSE.in(text)
                || Word.HEADER.in(text)
                || Word.BODY.in(text)
                || Word.EXAMPLE.in(text)
                || Word.QUERY.in(text)
                || Word.NAME.is(text)
                || text.toLowerCase(java.util.Locale.ROOT).contains("spec")
                || text.startsWith("[");
        return !named && part;
    }

    private List<Span> ended() {
        List<Span> ended = new ArrayList<>();
        for (int index = 0; index < spans.size(); index++) {
            Span span = spans.get(index);
            int next = index + 1 < spans.size() ? spans.get(index + 1).from() : blocks.size();
            ended.add(new Span(span.title(), span.from(), end(span.from(), next)));
        }
        return ended;
    }

    /** A call ends before the next heading of its own rank, unless that is over a part of it. */
    private int end(int from, int next) {
        if (blocks.get(from) instanceof Block.Heading own) {
            for (int index = from + 1; index < next; index++) {
                if (blocks.get(index) instanceof Block.Heading other
                        && other.level() <= own.level()
                        && (other.level() < own.level() || !isOfPart(other))) {
                    return index;
                }
            }
        }
        return next;
    }
}
