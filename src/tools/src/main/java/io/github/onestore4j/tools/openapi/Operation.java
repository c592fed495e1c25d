package io.github.onestore4j.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One operation of a spec. */
public record Operation(Spec spec, String path, String verb, JsonNode node) {
    /** ONE store's own name for it. */
    public String id() {
        return text("operationId");
    }

    /** The HTTP method. */
    public String httpMethod() {
        return verb.toUpperCase(Locale.ROOT);
    }

    /** The name of the generated class that has it. */
    public String tag() {
        return node.path("tags").path(0).asText();
    }

    /** The address of ONE store's page about it. */
    public String page() {
        return node.at("/externalDocs/url").asText();
    }

    /** Its retry rule. */
    public RetryRule retry() {
        return RetryRule.of(text("x-onestore-retry"));
    }

    /** The value of one of its own keys; empty where it has none. */
    public String text(String key) {
        return node.path(key).asText();
    }

    /** The hosts that its path alone has; none where it has those of the spec. */
    public List<String> hosts() {
        List<String> hosts = new ArrayList<>();
        for (JsonNode server : spec.root().path("paths").path(path).path("servers")) {
            hosts.add(server.path("url").asText());
        }
        return hosts;
    }

    /** The response codes that its page names for it, beside the common ones. */
    public List<String> codes() {
        List<String> codes = new ArrayList<>();
        node.path("x-onestore-codes").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** The parameters, with references followed. */
    public List<Target> parameters() {
        List<Target> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(spec.target(parameter)));
        return parameters;
    }

    /** The schema of the request body. */
    public Optional<Target> request() {
        return schema(node.path("requestBody"));
    }

    /** The schema of a response, by status or {@code default}. */
    public Optional<Target> response(String status) {
        return schema(node.path("responses").path(status));
    }

    private Optional<Target> schema(JsonNode body) {
        for (JsonNode media : body.path("content")) {
            return Optional.of(spec.target(media.path("schema")));
        }
        return Optional.empty();
    }
}
