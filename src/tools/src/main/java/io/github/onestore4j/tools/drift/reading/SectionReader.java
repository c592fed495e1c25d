package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.reading.PageGroup.Item;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of one section. */
final class SectionReader {
    private static final Set<Place> LISTS =
            EnumSet.of(Place.PATH, Place.QUERY, Place.PARAMETER, Place.HEADER, Place.REQUEST);

    private final PageReading reading;
    private final Section section;
    private final Label label = new Label();
    /** The parameters of the list that is being read, and the last one as it was printed. */
    private final List<Item> listed = new ArrayList<>();

    private String lastLine = "";
    private int depth;
    private Place listedAs = Place.UNKNOWN;
    private @Nullable Columns before;

    private SectionReader(PageReading reading, Section section) {
        this.reading = reading;
        this.section = section;
    }

    static Section read(PageReading reading, List<Block> blocks) {
        Block first = blocks.get(0);
        Section section = Section.titled(new Stated<>(first.title(), first.line(), first));
        SectionReader reader = new SectionReader(reading, section);
        blocks.forEach(reader::read);
        reader.endList();
        return section;
    }

    private void read(Block block) {
        CallFacts facts = CallFacts.of(block);
        section.paths().addAll(facts.paths());
        section.methods().addAll(facts.methods());
        section.contentTypes().addAll(facts.contentTypes());
        if (block instanceof Block.Heading heading) {
            endList();
            label.read(heading);
        } else if (block instanceof Block.Text text && facts.isEmpty()) {
            reading.hosts(text.text(), text.line(), text, true);
            text(text);
        } else if (block instanceof Block.Table table) {
            endList();
            table(table, facts);
        } else if (block instanceof Block.Code code) {
            section.samples().add(Sample.of(label.place(), code));
        }
    }

    private void text(Block.Text text) {
        Item field = ParameterLine.read(text.text(), label, text);
        boolean isTyped = field != null && ParameterLine.isTyped(field);
        boolean isListing = LISTS.contains(label.place())
                && !Word.DESCRIPTION.is(text.text().split("[:：]", 2)[0]);
        boolean isInList = text.depth() > 0 && !section.paths().isEmpty();
        if (field != null && isTyped && (isListing || isInList || ParameterLine.givesSize(text.text()))) {
            parameter(field, text);
        } else if (label.read(text)) {
            endList();
        } else if (!listed.isEmpty() && (text.continues() || text.depth() > depth)) {
            goesOn(text);
        } else if (field != null && isListing && text.depth() > 0) {
            parameter(field, text);
        }
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
            section.groups().add(PageGroup.of(listedAs, listed.get(0).line(), List.copyOf(listed)));
            listed.clear();
        }
        before = null;
    }

    private void table(Block.Table table, CallFacts facts) {
        Columns columns = Columns.of(table, before);
        if (columns.areOfFields()) {
            List<Item> fields = FieldRows.read(columns, reading.read());
            fields.forEach(field -> label.addPlaceTo(field.says()));
            section.groups().add(PageGroup.of(label.place(), table.line(), fields));
            columns.unknown().forEach(head -> reading.unknown().add(new Stated<>(head, table.line(), table)));
        } else if (columns.areOfCodes()) {
            section.groups().add(PageGroup.of(Place.CODES, table.line(), codes(columns)));
        } else if (facts.isEmpty()) {
            table.rows()
                    .forEach(row -> row.cells().stream()
                            .filter(cell -> !cell.text().contains(" "))
                            .forEach(cell -> reading.hosts(cell.text(), row.line(), row, false)));
        }
        before = columns;
    }

    private static List<Item> codes(Columns columns) {
        Word word = columns.has(Word.CODE) ? Word.CODE : Word.NAME;
        List<Item> codes = new ArrayList<>();
        for (Block.Row row : columns.rows()) {
            String code = columns.cell(row, word).text();
            if (code.matches("-?[\\p{L}\\d_.]+")) {
                String status = columns.cell(row, Word.STATUS).text().replaceFirst("(?i)^(http|status)[ :]*", "");
                String known =
                        status.matches("\\d{3}\\b.*") ? status.substring(0, 3) : status.isEmpty() ? "-" : "?" + status;
                Map<String, String> says = columns.has(Word.STATUS) ? Map.of("status", known) : Map.of();
                codes.add(new Item(code, says, List.of(), row.line(), row));
            }
        }
        return codes;
    }
}
