package io.github.onestore4j.tools.openapi.flat;

import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Schema;
import io.github.onestore4j.tools.openapi.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation of a spec.
 *
 * @param groups its parts: parameters, headers, request, response and error
 * @param contentType what its body is, or would be if it had one; empty when the spec does not say
 */
public record SpecOperation(
        Operation operation,
        List<SpecGroup> groups,
        String contentType,
        List<String> hosts,
        String page,
        Target where) {
    static SpecOperation of(Target root, Operation operation) {
        Target where = root.at("paths", operation.path(), operation.verb());
        List<SpecItem> parameters = new ArrayList<>();
        List<SpecItem> headers = new ArrayList<>();
        String type = where.entries("requestBody", "content").keySet().stream()
                .findFirst()
                .orElse("");
        for (Target reference : where.items("parameters")) {
            Target parameter = reference.resolved();
            String name = parameter.text("name");
            boolean required = parameter.text("required").equals("true");
            List<SpecItem> fields = SpecItem.field(name, required, parameter, Schema.of(parameter.at("schema")));
            fields.forEach(field -> field.says().put("place", parameter.text("in")));
            (parameter.text("in").equals("header") ? headers : parameters).addAll(fields);
            boolean isType = type.isEmpty() && name.equals("Content-Type");
            type = isType ? String.join("", fields.get(0).values()) : type;
        }
        if (root.node().has("security") && !where.node().has("security")) {
            Map<String, String> says = new HashMap<>(Map.of("type", "String", "required", "true", "size", "-"));
            headers.add(new SpecItem("Authorization", says, List.of(), false, where));
        }
        if (!type.isEmpty()
                && headers.stream().noneMatch(header -> header.path().equals("Content-Type"))) {
            headers.add(new SpecItem("Content-Type", Map.of(), List.of(), false, where));
        }
        String page = Api.page(where, root);
        String id = operation.id();
        Target responses = where.at("responses");
        List<SpecGroup> groups = List.of(
                SpecGroup.of(id, Place.PARAMETER, page, where, parameters, true),
                SpecGroup.of(id, Place.HEADER, page, where, headers, true),
                body(id, Place.REQUEST, page, where, where.at("requestBody", "content", type)),
                body(id, Place.RESPONSE, page, where, responses.at("200", "content", "application/json")),
                body(id, Place.ERROR, page, where, responses.at("default", "content", "application/json")));
        List<String> own = operation.hosts();
        List<String> hosts = own.isEmpty()
                ? root.items("servers").stream()
                        .map(server -> server.text("url"))
                        .toList()
                : own;
        return new SpecOperation(operation, groups, type, hosts, page, where);
    }

    private static SpecGroup body(String id, Place part, String page, Target where, Target media) {
        return SpecGroup.of(id, part, page, where, SpecItem.fields(Schema.of(media.at("schema")), ""), true);
    }

    public String id() {
        return operation.id();
    }

    public String method() {
        return operation.httpMethod();
    }

    public String path() {
        return operation.path();
    }

    /** Returns one of its parts. */
    public SpecGroup group(Place part) {
        return groups.stream()
                .filter(group -> group.place() == part)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a path is one that a template describes, with values in the place of its names. */
    public static boolean fits(String path, String template) {
        return path.matches(template.replaceAll("\\{[^{}]*}", "[^/]+"));
    }
}
