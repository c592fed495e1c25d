package io.github.onestore4j.tools.drift.spec;

import io.github.onestore4j.tools.drift.model.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a spec.
 *
 * @param errors the fields of the body of a refused call
 * @param contentType what its body is, or would be if it had one; null when the spec does not say
 */
public record SpecOperation(
        String id,
        String method,
        String path,
        List<String> hosts,
        List<SpecField> parameters,
        List<SpecField> request,
        List<SpecField> response,
        List<SpecField> errors,
        boolean authorized,
        @Nullable String contentType,
        String page,
        SpecNode node) {

    static SpecOperation of(SpecNode root, String path, String method, SpecNode node) {
        SpecNode parameterList = node.at("parameters");
        List<SpecField> parameters = parameterList == null
                ? List.of()
                : parameterList.items().stream().map(SpecField::parameter).toList();
        SpecNode body = node.at("requestBody", "content");
        String contentType =
                body == null ? null : body.entries().keySet().iterator().next();
        SpecNode fixed = parameterNamed(parameters, "Content-Type");
        SpecNode values = fixed == null ? null : fixed.at("schema", "enum");
        if (contentType == null && values != null) {
            contentType = values.items().get(0).text();
        }
        return new SpecOperation(
                String.valueOf(node.text("operationId")),
                method.toUpperCase(Locale.ROOT),
                path,
                Api.hosts(root.at("paths", path, "servers") == null ? root : root.at("paths", path)),
                parameters,
                body == null
                        ? List.of()
                        : SpecField.fields(body.at(String.valueOf(contentType), "schema"), Place.REQUEST),
                SpecField.fields(node.at("responses", "200", "content", "application/json", "schema"), Place.RESPONSE),
                SpecField.fields(
                        node.at("responses", "default", "content", "application/json", "schema"), Place.RESPONSE),
                root.at("security") != null && node.at("security") == null,
                contentType,
                Api.page(node, root),
                node);
    }

    private static @Nullable SpecNode parameterNamed(List<SpecField> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(SpecField::node)
                .findFirst()
                .orElse(null);
    }
}
