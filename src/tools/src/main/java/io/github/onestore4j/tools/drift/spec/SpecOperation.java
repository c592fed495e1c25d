package io.github.onestore4j.tools.drift.spec;

import io.github.onestore4j.tools.drift.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a spec.
 *
 * @param groups its parts: parameter, header, request, response and error
 * @param contentType what its body is, or would be if it had one; null when the spec does not say
 */
public record SpecOperation(
        String id,
        String method,
        String path,
        List<String> hosts,
        List<SpecGroup> groups,
        @Nullable String contentType,
        String page,
        SpecNode node) {

    static SpecOperation of(SpecNode root, String path, String method, SpecNode node) {
        List<SpecItem> parameters = new ArrayList<>();
        List<SpecItem> headers = new ArrayList<>();
        String fixedType = null;
        for (SpecNode reference : node.items("parameters")) {
            SpecNode parameter = reference.resolved();
            String name = String.valueOf(parameter.text("name"));
            String in = String.valueOf(parameter.text("in"));
            boolean required = "true".equals(parameter.text("required"));
            List<SpecItem> fields = Schema.of(parameter.at("schema"), parameter).field(name, required, parameter);
            fields.forEach(field -> field.says().put("place", in));
            (in.equals("header") ? headers : parameters).addAll(fields);
            List<String> values = fields.get(0).values();
            fixedType = name.equals("Content-Type") && !values.isEmpty() ? values.get(0) : fixedType;
        }
        if (root.at("security") != null && node.at("security") == null) {
            Map<String, String> says = new HashMap<>(Map.of("type", "String", "required", "true", "size", "-"));
            headers.add(new SpecItem("Authorization", says, List.of(), false, node));
        }
        String id = String.valueOf(node.text("operationId"));
        String page = Api.page(node, root);
        List<SpecGroup> groups = new ArrayList<>();
        groups.add(SpecGroup.of(id, "parameter", Place.PARAMETER, page, node, parameters));
        groups.add(SpecGroup.of(id, "header", Place.HEADER, page, node, headers));
        Map<String, SpecNode> bodies = node.entries("requestBody", "content");
        String type = bodies.isEmpty() ? fixedType : bodies.keySet().iterator().next();
        SpecNode responses = node.at("responses");
        groups.add(body(id, "request", page, node, node.at("requestBody", "content", String.valueOf(type))));
        groups.add(body(id, "response", page, node, json(responses, "200")));
        groups.add(body(id, "error", page, node, json(responses, "default")));
        List<String> own = Api.hosts(root.items("paths", path, "servers"));
        List<String> hosts = own.isEmpty() ? Api.hosts(root.items("servers")) : own;
        return new SpecOperation(id, method.toUpperCase(Locale.ROOT), path, hosts, groups, type, page, node);
    }

    private static @Nullable SpecNode json(@Nullable SpecNode responses, String status) {
        return responses == null ? null : responses.at(status, "content", "application/json");
    }

    private static SpecGroup body(String id, String part, String page, SpecNode node, @Nullable SpecNode media) {
        Place place = part.equals("request") ? Place.REQUEST : Place.RESPONSE;
        SpecNode schema = media == null ? null : media.at("schema");
        List<SpecItem> fields =
                schema == null ? List.of() : Schema.of(schema, schema).fields("");
        return SpecGroup.of(id, part, place, page, node, fields);
    }

    /** Returns the part of that name. */
    public SpecGroup group(String part) {
        return groups.stream()
                .filter(group -> group.part().equals(part))
                .findFirst()
                .orElseThrow();
    }
}
