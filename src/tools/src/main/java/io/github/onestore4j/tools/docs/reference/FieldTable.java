package io.github.onestore4j.tools.docs.reference;

import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Target;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A table of fields: name, type, size, example and meaning of each, with what is peculiar to it. */
final class FieldTable {
    private static final Map<String, String> FORMATS = Map.of(
            "epoch-millis", "time, in milliseconds since 1970",
            "micros", "amount x 1,000,000",
            "number", "string with a decimal number",
            "int32", "integer",
            "int64", "long integer");

    private FieldTable() {}

    /**
     * Adds a table.
     *
     * @param prefix of the anchor of each field
     */
    static void add(Element parent, String prefix, List<Field> fields) {
        Element rows = Parts.table(parent, "name", "type", "size", "example", "meaning");
        for (Field field : fields) {
            Element row = rows.appendElement("tr").id(prefix + "." + field.name());
            name(row.appendElement("th").attr("scope", "row"), field);
            type(row.appendElement("td"), field);
            row.appendElement("td").text(field.size());
            example(row.appendElement("td"), field);
            meaning(row.appendElement("td"), field);
        }
    }

    private static void name(Element cell, Field field) {
        Parts.code(cell, field.name());
        if (field.required()) {
            mark(cell, "required");
        }
        if (field.isSecret()) {
            mark(cell, "secret");
        }
    }

    private static void mark(Element cell, String mark) {
        cell.appendText(" ");
        cell.appendElement("span").addClass("mark").addClass(mark).text(mark);
    }

    private static void type(Element cell, Field field) {
        if (field.isList()) {
            cell.appendText("list of ");
        }
        Target type = field.type();
        if (type.isNamed()) {
            Parts.link(cell, type);
            return;
        }
        String format = type.node().path("format").asText();
        String text = type.node().path("type").asText("string or integer");
        cell.appendText(FORMATS.getOrDefault(format, text));
    }

    private static void example(Element cell, Field field) {
        if (field.node().has("example")) {
            Parts.code(cell, field.node().path("example").toString());
        }
    }

    private static void meaning(Element cell, Field field) {
        cell.appendText(field.description());
        String instant = field.text("x-onestore-instant");
        if (!instant.isEmpty()) {
            cell.appendText(" In Java: ");
            Parts.code(cell, "Instant " + instant + "()");
            cell.appendText(".");
        }
        if (field.isSecret()) {
            cell.appendText(" It is left out of toString and logs.");
        }
        Parts.slip(cell, field.node().path("x-onestore-slip"));
    }
}
