package io.github.onestore4j.tools.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.openapi.Examples;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.Target;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** All about one schema: the fields of an object, or the values of a code. */
final class SchemaSection {
    private SchemaSection() {}

    static void add(Page page, Spec spec, String name, JsonNode schema) {
        String id = "schema-" + name;
        Element section = page.section(id, name).addClass("schema");
        Parts.paragraph(section, schema.path("description").asText());
        Parts.inferred(section, schema);
        Parts.slip(section, schema.path("x-onestore-slip"));
        List<Field> fields = Field.of(spec, schema);
        if (!fields.isEmpty()) {
            FieldTable.add(section, id, fields);
            Element details = section.appendElement("details");
            details.appendElement("summary").text("Example with all fields");
            details.appendElement("pre")
                    .text(Examples.of(new Target(spec, "/components/schemas/" + name, schema))
                            .toPrettyString()
                            .replace("\r", ""));
        }
        if (schema.path("x-onestore-codes").isArray()) {
            codes(section, schema.path("x-onestore-codes"));
        } else if (schema.has("enum")) {
            values(section, id, schema);
        }
        Parts.page(section, schema);
    }

    private static void values(Element section, String id, JsonNode schema) {
        Element rows = Parts.table(section, "value", "in Java", "meaning");
        for (int i = 0; i < schema.path("enum").size(); i++) {
            String value = schema.path("enum").path(i).asText();
            Element row = rows.appendElement("tr").id(id + "." + value);
            Parts.code(row.appendElement("th").attr("scope", "row"), value);
            Parts.code(
                    row.appendElement("td"),
                    Optional.of(schema.path("x-enum-varnames").path(i).asText())
                            .filter(constant -> !constant.isEmpty())
                            .orElse(value));
            row.appendElement("td")
                    .text(schema.path("x-enum-descriptions").path(i).asText());
        }
    }

    private static void codes(Element section, JsonNode codes) {
        Element rows = Parts.table(section, "code", "status", "try again", "meaning", "what to do");
        for (JsonNode code : codes) {
            Element row =
                    rows.appendElement("tr").id("code-" + code.path("code").asText());
            Parts.code(
                    row.appendElement("th").attr("scope", "row"),
                    code.path("code").asText());
            row.appendElement("td").text(code.path("status").asText());
            row.appendElement("td").text(code.path("retryable").asBoolean() ? "yes" : "no");
            row.appendElement("td").text(code.path("meaning").asText());
            Parts.slip(row.appendElement("td").text(code.path("whatToDo").asText()), code.path("slip"));
        }
    }
}
