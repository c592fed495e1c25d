package io.github.onestore4j.tools.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.openapi.Schema;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import io.github.onestore4j.tools.openapi.flat.SpecItem;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares a body with the fields that the specs have for it. Values are told by their type and length alone, but for
 * codes where the specs have a list of them.
 *
 * @param areRead whether the fields were read off a page, so that one that is missing differs
 */
record BodyCheck(SpecGroup fields, boolean areRead, Consumer<String> differs) {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]{0,59} {0,3}";
    /** A word or a small number, as codes are. */
    static final String CODE = "[A-Z][A-Za-z_]{1,59}|-?\\d{1,3}";

    void check(JsonNode body) {
        object(body, "");
    }

    private void object(JsonNode object, String path) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            SpecItem item = fields.byPath().get(name);
            if (item == null) {
                String shown = field.getKey().matches(NAME) ? field.getKey() : "with a name that is none";
                differs.accept("unknown field " + shown + in(path) + ": " + described(field.getValue()));
            } else {
                value(item, type(item, "type"), field.getValue());
            }
        }
        for (SpecItem item : fields.items()) {
            // A page can be known to have no row for a field, in one version of several.
            boolean isSettled = item.where()
                    .at("x-onestore-page-says")
                    .node()
                    .findValuesAsText("field")
                    .contains("-");
            boolean isRequired = "true".equals(item.says().get("required"));
            if (item.parent().equals(path) && !object.has(item.name()) && areRead && !isSettled) {
                differs.accept("missing " + (isRequired ? "required " : "") + "field " + item.path());
            }
        }
    }

    private static String in(String path) {
        return path.isEmpty() ? "" : " in " + path;
    }

    private static @Nullable String type(SpecItem item, String facet) {
        return item.says().get(facet);
    }

    private void value(SpecItem item, @Nullable String type, JsonNode value) {
        if (value.isNull()) {
            if (!Schema.of(item.where()).first("nullable").asBoolean()) {
                differs.accept("null where the specs have none: " + item.path());
            }
        } else if (type != null && !agree(type, value)) {
            differs.accept("other type of " + item.path() + ": " + described(value) + ", in the specs " + type);
        } else if (value.isArray()) {
            String of = item.isContainer() ? "Object" : type(item, "item type");
            value.forEach(element -> value(item, of, element));
        } else if (value.isObject() && item.isContainer()) {
            object(value, item.path());
        } else if (!item.values().isEmpty() && !item.values().contains(value.asText())) {
            String shown = value.asText().matches(CODE) ? value.asText() : described(value);
            differs.accept("unknown value of " + item.path() + ": " + shown);
        }
    }

    private static boolean agree(String type, JsonNode value) {
        return switch (type) {
            case "String" -> value.isTextual();
            case "Integer" -> value.isIntegralNumber() && value.canConvertToInt();
            case "Long" -> value.isIntegralNumber();
            case "Number" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            case "Array" -> value.isArray();
            default -> value.isObject();
        };
    }

    /** Says what a value is, and nothing of what it says. */
    static String described(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "String of " + value.asText().length() + " characters";
            case NUMBER ->
                (value.isIntegralNumber() ? "Integer of " : "Number of ")
                        + value.asText().length() + " digits";
            case BOOLEAN -> "Boolean";
            case ARRAY -> "Array of " + value.size();
            case OBJECT -> "Object of " + value.size() + " fields";
            default -> "null";
        };
    }
}
