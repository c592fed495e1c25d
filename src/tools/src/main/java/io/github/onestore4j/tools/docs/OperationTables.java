package io.github.onestore4j.tools.docs;

import static io.github.onestore4j.tools.markdown.Markdown.code;
import static io.github.onestore4j.tools.markdown.Markdown.link;
import static io.github.onestore4j.tools.markdown.Markdown.plain;

import io.github.onestore4j.tools.client.Facade;
import io.github.onestore4j.tools.markdown.Markdown;
import io.github.onestore4j.tools.markdown.MarkdownTable;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.RetryRule;
import io.github.onestore4j.tools.openapi.Spec;
import java.util.List;
import java.util.stream.Collectors;

/** Every operation of every API: request, method of the client, retry rule and page. */
final class OperationTables {
    private static final String HEAD = """
            # Operations

            <!-- Made from openapi/ by ./mvnw -q -Ptools -Dargs=docs -->

            An operation has ONE store's name in the client too. Each waits for its response, or with `Async` after its name returns a
            `CompletableFuture` of it. Lists also have a method that requests page after page. The reference in the
            site has all parameters and fields. The retry rule says what the client does when a call fails:

            """;

    private OperationTables() {}

    static String of(List<Spec> specs) {
        StringBuilder text = new StringBuilder(HEAD);
        for (RetryRule rule : RetryRule.values()) {
            text.append("- ")
                    .append(code(rule.value()))
                    .append(": ")
                    .append(rule.words())
                    .append(".\n");
        }
        for (Spec spec : specs) {
            if (!spec.operations().isEmpty()) {
                text.append("\n## ")
                        .append(spec.title())
                        .append("\n\n")
                        .append(plain(spec.root().at("/tags/0/description").asText()))
                        .append("\n\n")
                        .append(table(spec));
            }
        }
        return text.toString();
    }

    private static MarkdownTable table(Spec spec) {
        MarkdownTable table = new MarkdownTable("operation", "request", "method of the client", "retry", "page");
        for (Operation operation : spec.operations()) {
            table.row(
                    code(operation.id()) + "<br>" + plain(operation.text("summary")),
                    code(operation.httpMethod() + " " + operation.path()),
                    calls(operation),
                    code(operation.retry().value()),
                    link("page", operation.page()));
        }
        return table;
    }

    private static String calls(Operation operation) {
        List<String> calls = Facade.of(operation).calls();
        return calls.isEmpty()
                ? "the client calls it itself"
                : calls.stream().map(Markdown::code).collect(Collectors.joining("<br>"));
    }
}
