package io.github.onestore4j.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A schema with its references and its allOf followed: the first that says a thing is right.
 *
 * @param element what the schema was asked for
 */
public record Schema(Target element, List<Target> layers) {
    /** A field of an object. */
    public record Property(Target element, boolean required) {
        public Schema schema() {
            return Schema.of(element);
        }
    }

    public static Schema of(Target element) {
        List<Target> layers = new ArrayList<>();
        collect(element, layers);
        return new Schema(element, layers);
    }

    private static void collect(Target element, List<Target> layers) {
        Target resolved = element.resolved();
        layers.add(resolved);
        resolved.items("allOf").forEach(part -> collect(part, layers));
    }

    /** Returns what the schema has under a key; a missing node for nothing. */
    public JsonNode first(String key) {
        return layers.stream()
                .map(layer -> layer.node().path(key))
                .filter(value -> !value.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The kind of JSON value, by OpenAPI's name; empty for any. */
    public String type() {
        String type = first("type").asText();
        return type.isEmpty() && first("properties").isObject() ? "object" : type;
    }

    /** The schema of what a list holds; itself for anything else. */
    public Schema item() {
        return layers.stream()
                .map(layer -> layer.at("items"))
                .filter(items -> !items.isMissing())
                .findFirst()
                .map(Schema::of)
                .orElse(this);
    }

    /** The values that it can have; empty for any. */
    public List<String> values() {
        List<String> values = new ArrayList<>();
        first("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    /** The fields by name, in their order. */
    public Map<String, Property> properties() {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (Target layer : layers) {
            List<String> required = layer.texts("required");
            layer.entries("properties")
                    .forEach((name, element) ->
                            properties.putIfAbsent(name, new Property(element, required.contains(name))));
        }
        return properties;
    }
}
