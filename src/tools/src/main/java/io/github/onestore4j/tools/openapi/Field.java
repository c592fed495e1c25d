package io.github.onestore4j.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A property of a schema, or a parameter of an operation: something with a name, a type, a size and an example. */
public record Field(Spec spec, String name, boolean required, JsonNode node, JsonNode schema) {
    /** The properties of a schema, in their order. */
    public static List<Field> of(Spec spec, JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            fields.add(new Field(spec, name, required.contains(name), property.getValue(), property.getValue()));
        }
        return fields;
    }

    /** A parameter, whose schema stands one level deeper. */
    public static Field of(Target parameter) {
        JsonNode node = parameter.node();
        return new Field(
                parameter.spec(),
                node.path("name").asText(),
                node.path("required").asBoolean(),
                node,
                node.path("schema"));
    }

    public boolean isList() {
        return schema.path("type").asText().equals("array");
    }

    /** What one value is: a named schema where it refers to one, otherwise the field's own. */
    public Target type() {
        JsonNode value = isList() ? schema.path("items") : schema;
        return spec.target(value.has("allOf") ? value.path("allOf").path(0) : value);
    }

    /** The documented size; empty where the page gives none. */
    public String size() {
        StringJoiner size = new StringJoiner(", ");
        JsonNode value = isList() ? schema.path("items") : schema;
        if (value.has("maxLength")) {
            size.add("at most " + value.path("maxLength").asText() + " characters");
        }
        if (value.has("x-onestore-digits")) {
            int digits = value.path("x-onestore-digits").asInt();
            size.add(digits + (digits == 1 ? " digit" : " digits"));
        }
        if (value.has("minimum")) {
            String minimum = value.path("minimum").asText();
            size.add(
                    value.has("maximum")
                            ? minimum + " to " + value.path("maximum").asText()
                            : minimum + " or more");
        }
        return size.toString();
    }

    public String description() {
        return node.path("description").asText();
    }

    /** The value of one of its own keys; empty where it has none. */
    public String text(String key) {
        return node.path(key).asText();
    }

    /** Whether toString and logs leave it out. */
    public boolean isSecret() {
        return node.path("x-onestore-secret").asBoolean();
    }
}
