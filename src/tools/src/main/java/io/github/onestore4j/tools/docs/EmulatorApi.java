package io.github.onestore4j.tools.docs;

import static io.github.onestore4j.tools.markdown.Markdown.anchor;
import static io.github.onestore4j.tools.markdown.Markdown.code;
import static io.github.onestore4j.tools.markdown.Markdown.link;
import static io.github.onestore4j.tools.markdown.Markdown.plain;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.markdown.MarkdownTable;
import io.github.onestore4j.tools.openapi.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The emulator's own API: every request, and every field that one has. */
final class EmulatorApi {
    private static final String HEAD = """
            # The emulator's own API

            <!-- Made from openapi/emulator.yaml by ./mvnw -q -Ptools -Dargs=docs -->

            %s

            All paths are below `%s` of a store. [The emulator](emulator.md) shows how they are used.

            """;

    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode root;

    private EmulatorApi(JsonNode root) {
        this.root = root;
    }

    static String of(Spec spec) {
        EmulatorApi api = new EmulatorApi(spec.root());
        String base = spec.root().at("/servers/0/url").asText().replaceFirst("^https?://[^/]+", "");
        return HEAD.formatted(spec.root().at("/info/description").asText(), base) + api.requests() + "\n## Fields\n"
                + api.bodies();
    }

    private MarkdownTable requests() {
        MarkdownTable table = new MarkdownTable("request", "what it does", "body");
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String body = name(method.getValue().at("/requestBody/content/application~1json/schema"));
                table.row(
                        code(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()),
                        plain(method.getValue().path("summary").asText()),
                        hasFields(body) ? link(body, anchor(body)) : "");
            }
        }
        return table;
    }

    private boolean hasFields(String schema) {
        return !root.at("/components/schemas").path(schema).path("properties").isEmpty();
    }

    private String bodies() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> schema : root.at("/components/schemas").properties()) {
            if (!schema.getValue().path("properties").isEmpty()) {
                text.append("\n### ")
                        .append(schema.getKey())
                        .append("\n\n")
                        .append(plain(schema.getValue().path("description").asText()))
                        .append("\n\n")
                        .append(fields(schema.getValue()));
            }
        }
        return text.toString();
    }

    private MarkdownTable fields(JsonNode schema) {
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        MarkdownTable table = new MarkdownTable("field", "type", "what it is");
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            JsonNode type = resolved(field.getValue());
            table.row(
                    code(field.getKey()) + (required.contains(field.getKey()) ? ", required" : ""),
                    plain(type(type)),
                    plain(type.path("description").asText()));
        }
        return table;
    }

    private String type(JsonNode schema) {
        if (schema.path("type").asText().equals("array")) {
            String items = name(schema.path("items"));
            return "list of " + (items.isEmpty() ? "objects" : items);
        }
        List<String> words = new ArrayList<>(List.of(schema.path("type").asText()));
        if (schema.has("enum")) {
            words.add(StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(", ")));
        }
        if (schema.has("format")) {
            words.add(schema.path("format").asText());
        }
        if (schema.has("minimum")) {
            words.add("from " + schema.path("minimum").asText());
        }
        if (schema.has("maximum")) {
            words.add("up to " + schema.path("maximum").asText());
        }
        return String.join(": ", words);
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at("/components/schemas/" + name(schema)) : schema;
    }

    private static String name(JsonNode schema) {
        return schema.path("$ref").asText().replace(REFERENCE, "");
    }
}
