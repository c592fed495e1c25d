package io.github.onestore4j.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whole examples, put together from the examples of the fields. */
public final class Examples {
    private Examples() {}

    /** An object of a schema with all its fields. */
    public static ObjectNode of(Target schema) {
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.of(schema.spec(), schema.node())) {
            example.set(field.name(), of(field));
        }
        return example;
    }

    private static JsonNode of(Field field) {
        Target type = field.type();
        if (type.node().has("properties")) {
            ObjectNode one = of(type);
            return field.isList() ? JsonNodeFactory.instance.arrayNode().add(one) : one;
        }
        return field.node().has("example")
                ? field.node().path("example")
                : type.node().path("example");
    }
}
