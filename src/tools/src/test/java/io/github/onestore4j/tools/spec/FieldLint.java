package io.github.onestore4j.tools.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every field has a description, an example, and a size or the word that its page gives none. */
final class FieldLint {
    private FieldLint() {}

    static void check(Spec spec, List<String> problems) {
        for (Map.Entry<String, JsonNode> schema : spec.schemas().entrySet()) {
            schema(spec, schema.getKey(), schema.getValue(), problems);
        }
        List<Target> parameters = new ArrayList<>();
        spec.parameters().values().forEach(node -> parameters.add(new Target(spec, "", node)));
        spec.operations().stream().map(Operation::parameters).forEach(parameters::addAll);
        for (Target parameter : parameters) {
            Field field = Field.of(parameter);
            field("parameter " + field.name(), field, problems);
            boolean unsized = parameter.node().path("x-onestore-unsized").asBoolean();
            if (unsized == hasSize(field)) {
                problems.add("parameter " + field.name() + " must have a size or x-onestore-unsized");
            }
        }
    }

    private static void schema(Spec spec, String name, JsonNode schema, List<String> problems) {
        Texts.sentence(name, schema.path("description"), problems);
        Texts.page(name, schema, problems);
        if (schema.has("enum") != schema.has("x-enum-descriptions") && !schema.has("x-onestore-codes")) {
            problems.add(name + " must have x-enum-descriptions, one for each value of its enum");
        }
        List<String> unsized = new ArrayList<>();
        for (Field field : Field.of(spec, schema)) {
            field(name + "." + field.name(), field, problems);
            boolean isTime = field.text("format").equals("epoch-millis");
            if (isTime != field.node().has("x-onestore-instant")) {
                problems.add(name + "." + field.name()
                        + " must have both or neither of epoch-millis and x-onestore-instant");
            }
            if (!hasSize(field)) {
                unsized.add(field.name());
            }
        }
        List<String> said = new ArrayList<>();
        schema.path("x-onestore-unsized").forEach(field -> said.add(field.asText()));
        if (!said.equals(unsized)) {
            problems.add(name + " has no size for " + unsized + " and says so of " + said);
        }
    }

    private static void field(String name, Field field, List<String> problems) {
        Texts.sentence(name, field.node().path("description"), problems);
        if (!field.node().has("example") && !field.type().node().has("properties")) {
            problems.add(name + " has no example");
        }
        String type = field.type().node().path("type").asText();
        if (!type.equals("integer") && isSaid("x-onestore-digits", field)) {
            problems.add(name + " is no number and has x-onestore-digits");
        }
        if (!type.equals("string") && isSaid("maxLength", field)) {
            problems.add(name + " is no string and has maxLength");
        }
    }

    private static boolean isSaid(String size, Field field) {
        return field.node().has(size)
                || field.schema().has(size)
                || field.schema().path("items").has(size);
    }

    /** What is one of a few values, or holds fields of its own, needs no size. */
    private static boolean hasSize(Field field) {
        JsonNode type = field.type().node();
        return !field.size().isEmpty()
                || type.has("enum")
                || type.has("properties")
                || type.path("type").asText().equals("boolean");
    }
}
