package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.page.Cell;
import io.github.onestore4j.tools.drift.reading.PageOperation.PageFields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of one call, or those between calls. */
final class SectionReader {
    private static final Pattern BARE_HOST =
            Pattern.compile("(?<![\\w./:@-])[a-z0-9-]+(?:\\.[a-z0-9-]+){2,}(?![\\w/])");

    private final PageReading reading;
    private final @Nullable PageOperation operation;
    private final Label label = new Label();
    private final List<PageField> listed = new ArrayList<>();

    SectionReader(PageReading reading, @Nullable PageOperation operation) {
        this.reading = reading;
        this.operation = operation;
    }

    void read(List<Block> blocks) {
        for (Block block : blocks) {
            if (operation != null) {
                operation.paths().addAll(Outline.paths(block));
            }
            if (block instanceof Block.Heading heading) {
                endList();
                label.read(heading);
            } else if (block instanceof Block.Text text) {
                text(text);
            } else if (block instanceof Block.Table table) {
                endList();
                table(table);
            } else if (block instanceof Block.Code code) {
                code(code);
            }
        }
        endList();
    }

    private void text(Block.Text text) {
        if (text.text().startsWith("{%") && text.text().contains("=")) {
            reading.unreadable().add(new Unreadable(text.line(), "a GitBook block that is not known: " + text.text()));
            return;
        }
        Matcher host = BARE_HOST.matcher(text.text());
        while (host.find()) {
            reading.mentions().add(new Stated<>("https://" + host.group(), text.line()));
        }
        if (operation == null) {
            label.read(text);
            return;
        }
        String[] parts = text.text().split("[:：]", 2);
        if (parts.length == 2 && Word.METHOD.is(parts[0])) {
            method(parts[1].replaceAll("[`\\s]", ""), text.line());
            return;
        }
        PathText.request(text.text()).forEach(request -> method(request.method(), text.line()));
        Place place = label.place();
        boolean takesFields =
                (place.isParameter() || place == Place.HEADER || place == Place.REQUEST) && !label.isSaidBy(text);
        List<PageField> field = takesFields
                ? ParameterText.read(text.text(), text.line(), label.optional(), place == Place.PATH)
                : List.of();
        if (!field.isEmpty()) {
            listed.addAll(field);
        } else if (takesFields && ParameterText.looksLikeOne(text.text())) {
            reading.unreadable()
                    .add(new Unreadable(text.line(), "a line that gives a size and no parameter: " + text.text()));
        } else {
            Place before = label.place();
            label.read(text);
            if (label.place() != before) {
                endListAs(before);
            }
        }
    }

    private void method(String method, int line) {
        if (operation != null && KeyValues.METHODS.contains(method)) {
            operation.methods().add(new Stated<>(method, line));
        } else {
            reading.unreadable().add(new Unreadable(line, "a method that is none: " + method));
        }
    }

    private void endList() {
        endListAs(label.place());
    }

    private void endListAs(Place place) {
        if (operation != null && !listed.isEmpty()) {
            operation
                    .fields()
                    .add(new PageFields(place, label.text(), listed.get(0).line(), List.copyOf(listed)));
        }
        listed.clear();
    }

    private void table(Block.Table table) {
        Columns columns = Columns.of(table);
        KeyValues pairs = KeyValues.of(table);
        if (pairs.describeACall()) {
            call(pairs);
        } else if (columns.areOfOperations()) {
            operations(table, columns);
        } else if (columns.areOfFields()) {
            List<PageField> fields = FieldRows.read(table, columns, reading.crosses(), reading.unreadable());
            PageFields read = new PageFields(label.place(), label.text(), table.line(), fields);
            (operation == null ? reading.fields() : operation.fields()).add(read);
        } else if (columns.areOfCodes()) {
            reading.codes().add(CodeRows.read(table, columns, reading.unreadable()));
        } else if (!hosts(table)) {
            other(table);
        }
    }

    /**
     * A table of another kind is none of the report's business, unless it stands in a call or lists names as fields
     * have them.
     */
    private void other(Block.Table table) {
        long names = table.rows().stream()
                .filter(row -> row.cell(0).text().matches("[a-z]+[A-Z]\\w*"))
                .count();
        if (operation != null || names >= 2) {
            reading.unreadable().add(new Unreadable(table.line(), "a table whose columns could not be told"));
        } else {
            reading.prose().add(table.line());
        }
    }

    private void call(KeyValues pairs) {
        if (operation != null) {
            operation.methods().addAll(pairs.methods());
            operation.contentTypes().addAll(pairs.text(Word.CONTENT_TYPE));
        }
    }

    private void operations(Block.Table table, Columns columns) {
        for (Block.Row row :
                table.rows().subList(columns.firstRow(), table.rows().size())) {
            String method = columns.cell(row, Word.METHOD).text();
            List<PathText> paths = PathText.in(columns.cell(row, Word.PATH).text());
            if (!KeyValues.METHODS.contains(method) || paths.isEmpty()) {
                reading.unreadable().add(new Unreadable(row.line(), "a row without a method and a path"));
                continue;
            }
            PageOperation listedHere =
                    PageOperation.titled(columns.cell(row, Word.NAME).text(), row.line());
            listedHere.methods().add(new Stated<>(method, row.line()));
            paths.forEach(path -> listedHere.paths().add(new Stated<>(path, row.line())));
            reading.operations().add(listedHere);
        }
    }

    private boolean hosts(Block.Table table) {
        int before = reading.hosts().size();
        for (Block.Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                String host = PathText.host(cell.first());
                if (!host.isEmpty()) {
                    reading.hosts().add(new Stated<>(host, row.line()));
                }
            }
        }
        return reading.hosts().size() > before;
    }

    private void code(Block.Code code) {
        Sample sample = Sample.of(label.place(), code.line(), code.text(), reading.unreadable());
        (operation == null ? reading.samples() : operation.samples()).add(sample);
        boolean gives = operation != null && !Outline.paths(code).isEmpty();
        if (gives) {
            sample.requests().forEach(request -> method(request.value().method(), request.line()));
        }
    }
}
