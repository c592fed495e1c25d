package io.github.onestore4j.tools.docs.reference;

import static io.github.onestore4j.tools.markdown.Markdown.code;
import static io.github.onestore4j.tools.markdown.Markdown.plain;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.markdown.MarkdownPage;
import io.github.onestore4j.tools.markdown.MarkdownTable;
import io.github.onestore4j.tools.openapi.Examples;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.Target;
import java.util.List;

/** All about one schema: the fields of an object, or the values of a code. */
final class SchemaSection {
    private SchemaSection() {}

    static void add(MarkdownPage page, Spec spec, String name, JsonNode schema) {
        page.heading(3, name);
        Notes.add(page, schema);
        List<Field> fields = Field.of(spec, schema);
        if (!fields.isEmpty()) {
            page.block(FieldTable.of(fields));
            page.block("<details><summary>Example with all fields</summary>");
            page.fence(
                    "json",
                    Examples.of(new Target(spec, "/components/schemas/" + name, schema))
                            .toPrettyString()
                            .lines()
                            .toList());
            page.block("</details>");
        }
        if (schema.path("x-onestore-codes").isArray()) {
            page.block(codes(schema.path("x-onestore-codes")));
        } else if (schema.has("enum")) {
            page.block(values(schema));
        }
        Notes.source(page, schema);
    }

    private static MarkdownTable values(JsonNode schema) {
        MarkdownTable table = new MarkdownTable("value", "in Java", "meaning");
        for (int i = 0; i < schema.path("enum").size(); i++) {
            String value = schema.path("enum").path(i).asText();
            table.row(
                    code(value),
                    code(schema.path("x-enum-varnames").path(i).asText(value)),
                    plain(schema.path("x-enum-descriptions").path(i).asText()));
        }
        return table;
    }

    private static MarkdownTable codes(JsonNode codes) {
        MarkdownTable table = new MarkdownTable("code", "meaning", "what to do", "status", "try again");
        for (JsonNode code : codes) {
            String slip = Notes.slip(code.path("slip"));
            table.row(
                    code(code.path("code").asText()),
                    plain(code.path("meaning").asText()),
                    plain(code.path("whatToDo").asText()) + (slip.isEmpty() ? "" : "<br>" + slip),
                    code.path("status").asText(),
                    code.path("retryable").asBoolean() ? "yes" : "no");
        }
        return table;
    }
}
