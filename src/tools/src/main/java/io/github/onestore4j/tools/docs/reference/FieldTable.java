package io.github.onestore4j.tools.docs.reference;

import static io.github.onestore4j.tools.markdown.Markdown.code;
import static io.github.onestore4j.tools.markdown.Markdown.plain;

import io.github.onestore4j.tools.markdown.MarkdownTable;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Target;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A table of fields: name, type, size, example and meaning of each, with what is peculiar to it. */
final class FieldTable {
    private static final Map<String, String> FORMATS = Map.of(
            "epoch-millis", "time, in milliseconds since 1970",
            "micros", "amount x 1,000,000",
            "number", "string with a decimal number",
            "int32", "integer",
            "int64", "long integer");

    private FieldTable() {}

    static MarkdownTable of(List<Field> fields) {
        MarkdownTable table = new MarkdownTable("name", "type", "meaning", "size", "example");
        for (Field field : fields) {
            String example = field.node().has("example")
                    ? code(field.node().path("example").toString())
                    : "";
            table.row(name(field), type(field), meaning(field), field.size(), example);
        }
        return table;
    }

    private static String name(Field field) {
        return code(field.name()) + (field.required() ? "<br>required" : "") + (field.isSecret() ? "<br>secret" : "");
    }

    private static String type(Field field) {
        Target type = field.type();
        String text = type.isNamed()
                ? Notes.schema(type)
                : FORMATS.getOrDefault(
                        type.node().path("format").asText(),
                        type.node().path("type").asText("string or integer"));
        return field.isList() ? "list of " + text : text;
    }

    private static String meaning(Field field) {
        StringJoiner meaning = new StringJoiner(" ");
        meaning.add(plain(field.description()));
        String instant = field.text("x-onestore-instant");
        if (!instant.isEmpty()) {
            meaning.add("In Java: " + code("Instant " + instant + "()") + ".");
        }
        if (field.isSecret()) {
            meaning.add("It is left out of toString and logs.");
        }
        String slip = Notes.slip(field.node().path("x-onestore-slip"));
        return meaning + (slip.isEmpty() ? "" : "<br>" + slip);
    }
}
