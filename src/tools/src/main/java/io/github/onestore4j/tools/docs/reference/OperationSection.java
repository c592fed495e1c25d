package io.github.onestore4j.tools.docs.reference;

import static io.github.onestore4j.tools.markdown.Markdown.code;
import static io.github.onestore4j.tools.markdown.Markdown.link;
import static io.github.onestore4j.tools.markdown.Markdown.plain;

import io.github.onestore4j.tools.client.Facade;
import io.github.onestore4j.tools.markdown.Markdown;
import io.github.onestore4j.tools.markdown.MarkdownPage;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All about one operation. */
final class OperationSection {
    private OperationSection() {}

    static void add(MarkdownPage page, Operation operation) {
        page.heading(3, operation.id());
        page.block("**" + operation.httpMethod() + "** " + code(operation.path()));
        page.block(plain(operation.text("summary")));
        Notes.add(page, operation.node());
        page.fence("java", Facade.of(operation).signatures());
        page.list(facts(operation));
        List<Field> parameters = parameters(operation, false);
        if (!parameters.isEmpty()) {
            page.block("**Parameters**").block(FieldTable.of(parameters));
        }
        Notes.source(page, operation.node());
    }

    private static List<String> facts(Operation operation) {
        List<String> facts = new ArrayList<>();
        operation.request().ifPresent(schema -> {
            boolean required = operation.node().at("/requestBody/required").asBoolean();
            facts.add((required ? "**Request body:** " : "**Request body, optional:** ") + Notes.schema(schema));
        });
        operation.response("200").ifPresent(schema -> facts.add("**Response:** " + body(operation, "200", schema)));
        operation
                .response("default")
                .ifPresent(schema -> facts.add("**Error:** " + body(operation, "default", schema)));
        facts.add("**Codes:** " + codes(operation));
        facts.add("**Retry:** " + code(operation.retry().value()) + ", "
                + operation.retry().words() + "; see " + link("reliability", "../reliability.md"));
        if (operation.node().path("x-onestore-result").asBoolean()) {
            facts.add("**Success:** only with `result.code` Success; every other response becomes an exception");
        }
        if (!operation.hosts().isEmpty()) {
            facts.add("**Hosts:** "
                    + operation.hosts().stream().map(Markdown::code).collect(Collectors.joining(", ")));
        }
        List<Field> headers = parameters(operation, true);
        if (!headers.isEmpty()) {
            facts.add("**Headers**, which the client sends by itself: "
                    + headers.stream()
                            .map(header -> code(header.name() + ": " + header.text("example")))
                            .collect(Collectors.joining(", ")));
        }
        return facts;
    }

    private static List<Field> parameters(Operation operation, boolean headers) {
        return operation.parameters().stream()
                .map(Field::of)
                .filter(parameter -> parameter.text("in").equals("header") == headers)
                .toList();
    }

    private static String body(Operation operation, String status, Target schema) {
        String description = operation
                .node()
                .path("responses")
                .path(status)
                .path("description")
                .asText();
        return Notes.schema(schema) + ": " + plain(description);
    }

    private static String codes(Operation operation) {
        String own = operation.codes().stream().map(Markdown::code).collect(Collectors.joining(", "));
        return (own.isEmpty() ? "the " : own + ", and the ") + link("codes of every call", "../errors.md");
    }
}
