package io.github.onestore4j.tools.openapi.flat;

import io.github.onestore4j.tools.openapi.Schema;
import io.github.onestore4j.tools.openapi.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that a spec lists: a parameter, a field of a body, a code.
 *
 * @param path its name below the names of what it is nested in, with a dot between two
 * @param says what the spec says of it, by facet
 * @param values the values that it can have; empty for any
 * @param isContainer whether other fields are nested in it
 */
public record SpecItem(String path, Map<String, String> says, List<String> values, boolean isContainer, Target where) {
    private static final int DEEPEST = 20;

    /** Returns the fields of an object, each followed by what is nested in it. */
    static List<SpecItem> fields(Schema schema, String prefix) {
        if (prefix.chars().filter(letter -> letter == '.').count() > DEEPEST) {
            throw new IllegalArgumentException(
                    schema.element().place() + " nests too deep; look for a schema that refers to itself.");
        }
        List<SpecItem> fields = new ArrayList<>();
        schema.properties().forEach((name, property) -> {
            Target element = property.element();
            boolean required =
                    property.required() || element.text("x-onestore-required").equals("true");
            fields.addAll(field(prefix + name, required, element, property.schema()));
        });
        return fields;
    }

    /** Returns a field, followed by what is nested in it. */
    static List<SpecItem> field(String path, boolean required, Target element, Schema schema) {
        Schema item = schema.item();
        List<SpecItem> nested = fields(item, path + ".");
        Map<String, String> says = new HashMap<>(Map.of("required", String.valueOf(required)));
        says.put("type", type(schema));
        if (nested.isEmpty()) {
            String digits = item.first("x-onestore-digits").asText("-");
            says.put("size", item.first("maxLength").asText(digits));
            says.put("item type", schema.type().equals("array") ? type(item) : "");
        }
        says.values().removeIf(String::isEmpty);
        List<SpecItem> fields = new ArrayList<>();
        fields.add(new SpecItem(path, says, item.values(), !nested.isEmpty(), element));
        fields.addAll(nested);
        return fields;
    }

    /** The word that pages have for it; empty for none. */
    private static String type(Schema schema) {
        boolean isLong = List.of("int64", "epoch-millis", "micros")
                .contains(schema.first("format").asText());
        return switch (schema.type()) {
            case "string" -> "String";
            case "integer" -> isLong ? "Long" : "Integer";
            case "number" -> "Number";
            case "boolean" -> "Boolean";
            case "array" -> "Array";
            case "object" -> "Object";
            default -> "";
        };
    }

    /** Returns the last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns the names before the last one; empty when there are none. */
    public String parent() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
