package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.reading.PageReading.Item;
import io.github.onestore4j.tools.drift.reading.PageReading.Listing;
import io.github.onestore4j.tools.drift.reading.PageReading.Said;
import io.github.onestore4j.tools.drift.reading.PageReading.Section;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.page.Block;
import io.github.onestore4j.tools.page.Cell;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the blocks of one section. */
final class SectionReader {
    private static final Set<Place> LISTS =
            EnumSet.of(Place.PATH, Place.QUERY, Place.PARAMETER, Place.HEADER, Place.REQUEST);

    private static final Pattern PLAIN = Pattern.compile("(?:[A-Z]+|[A-Z]?[a-z]+)(?: (?:[A-Z]+|[A-Z]?[a-z]+))+ ?[:：]?");

    private final PageReading reading;
    private final Section section;
    private final Label label = new Label();
    /** The parameters of the list that is being read, and the last one as it was printed. */
    private final List<Item> listed = new ArrayList<>();

    private String lastLine = "";
    private int depth;
    private Place listedAs = Place.UNKNOWN;

    private SectionReader(PageReading reading, Block title) {
        this.reading = reading;
        this.section = new Section(title, new ArrayList<>(), new ArrayList<>());
    }

    static Section read(PageReading reading, List<Block> blocks) {
        SectionReader reader = new SectionReader(reading, blocks.get(0));
        blocks.forEach(reader::read);
        reader.endList();
        return reader.section;
    }

    private void read(Block block) {
        List<Said> facts = CallFacts.of(block);
        section.facts().addAll(facts);
        if (block instanceof Block.Heading heading) {
            endList();
            label.read(heading);
        } else if (block instanceof Block.Text text && facts.isEmpty()) {
            hosts("mentioned host", text.text(), text.line(), text);
            text(text);
        } else if (block instanceof Block.Table table) {
            table(table, facts.isEmpty());
        } else if (block instanceof Block.Code code) {
            new Sample(reading, section, code).read(label.place());
        }
    }

    private void hosts(String facet, String text, int line, Object piece) {
        Address.hosts(text).forEach(host -> section.facts().add(new Said(facet, host, line, piece)));
    }

    private void text(Block.Text text) {
        Item field = ParameterLine.read(text.text(), label, text);
        boolean isTyped = field != null && ParameterLine.isTyped(field);
        boolean isListing = LISTS.contains(label.place())
                && !Word.DESCRIPTION.is(text.text().split("[:：]", 2)[0]);
        // A page saved as plain text has lost its bullets: each line is one.
        boolean isOneMore = !listed.isEmpty() && field != null && text.depth() == 0;
        boolean isInList = text.depth() > 0 && !section.first("path").isEmpty();
        if (field != null && isTyped && (isListing || isInList || ParameterLine.givesSize(text.text()))) {
            parameter(field, text);
        } else if (label.read(text)) {
            endList();
        } else if (!listed.isEmpty() && (text.continues() || text.depth() > depth) && !isOneMore) {
            goesOn(text);
        } else if (field != null && isListing && (text.depth() > 0 || isOneMore) && !isLabel(text)) {
            parameter(field, text);
        }
    }

    /** Whether it is plain words in bold, as an unknown label is, and not in line with the parameters. */
    private boolean isLabel(Block.Text text) {
        boolean isInLine = !listed.isEmpty() && text.depth() == depth;
        return text.isBold() && !isInLine && PLAIN.matcher(text.text()).matches();
    }

    private void parameter(Item field, Block.Text text) {
        if (listed.isEmpty()) {
            depth = text.depth();
            listedAs = label.place();
        }
        listed.add(field);
        lastLine = text.text();
    }

    /** A parameter can go on in the next line, and have its values listed below it. */
    private void goesOn(Block.Text text) {
        lastLine += " " + text.text();
        Item last = listed.remove(listed.size() - 1);
        Item joined = text.continues() ? ParameterLine.read(lastLine, label, (Block.Text) last.piece()) : null;
        Item whole = joined == null ? last : joined;
        List<String> description = new ArrayList<>(last.description());
        description.add(text.text());
        listed.add(new Item(whole.name(), whole.says(), description, last.line(), last.piece()));
        reading.read().add(text);
    }

    private void endList() {
        if (!listed.isEmpty()) {
            add(listedAs, listed.get(0).line(), List.copyOf(listed));
            listed.clear();
        }
    }

    private void add(Place place, int line, List<Item> items) {
        section.listings().add(new Listing(place, line, items, false, false));
    }

    private void table(Block.Table table, boolean hasNoFacts) {
        endList();
        Columns columns = Columns.of(table);
        boolean isNamed = hasNoFacts && section.isCall() && columns.areNamed(reading.names());
        if (columns.areOfCodes()) {
            add(Place.CODES, table.line(), FieldRows.codes(columns));
        } else if (columns.areOfFields() || isNamed) {
            List<Item> fields = FieldRows.read(columns, reading.read());
            fields.forEach(field -> label.addPlaceTo(field.says()));
            add(label.place(), table.line(), fields);
            columns.unknown().forEach(head -> reading.unknown().add(new Said("column", head, table.line(), table)));
        } else if (hasNoFacts) {
            for (Block.Row row : table.rows()) {
                row.cells().stream()
                        .map(Cell::text)
                        .filter(text -> !text.contains(" "))
                        .forEach(text -> hosts("listed host", text, row.line(), row));
            }
        }
    }
}
