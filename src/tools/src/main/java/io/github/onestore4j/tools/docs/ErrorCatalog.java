package io.github.onestore4j.tools.docs;

import static io.github.onestore4j.tools.markdown.Markdown.code;
import static io.github.onestore4j.tools.markdown.Markdown.plain;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.markdown.MarkdownTable;
import io.github.onestore4j.tools.openapi.Spec;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Every response code of every page: what it means, and what to do. */
final class ErrorCatalog {
    private static final String HEAD = """
            # Response codes

            <!-- Made from openapi/errors.yaml by ./mvnw -q -Ptools -Dargs=docs -->

            What `OneStoreApiException.code()` can be, as a constant of `ErrorCode`. The status is the one that ONE store's page gives; a
            live server may respond with another, so decide by the code. A code that is not in this table is not lost: `rawCode()` has it as
            it was sent. "Try again" says whether the same call, unchanged, can succeed later. "From" says which calls a page names the
            code for; a live server uses it for others too. The server API, version 2, has codes of its own, which ONE store does not
            publish; `rawCode()` has them too.

            """;

    private ErrorCatalog() {}

    static String of(List<Spec> specs) {
        MarkdownTable table = new MarkdownTable("code", "meaning", "what to do", "status", "try again", "from");
        for (JsonNode code :
                Spec.read(Spec.FOLDER, "errors").root().at("/components/schemas/ErrorCode/x-onestore-codes")) {
            table.row(
                    code(code.path("code").asText()) + "<br>"
                            + code(code.path("name").asText()),
                    plain(code.path("meaning").asText()),
                    plain(code.path("whatToDo").asText()),
                    code.path("status").asText(),
                    code.path("retryable").asBoolean() ? "yes" : "no",
                    from(code, specs));
        }
        return HEAD + table + addresses(specs);
    }

    /** The pages that have it, each with the calls that it names it for. */
    private static String from(JsonNode code, List<Spec> specs) {
        StringJoiner places = new StringJoiner("<br>");
        for (JsonNode page : code.path("pages")) {
            String calls = specs.stream()
                    .filter(spec -> spec.name().equals(page.asText()))
                    .flatMap(spec -> spec.operations().stream())
                    .filter(operation ->
                            operation.codes().contains(code.path("code").asText()))
                    .map(operation -> code(operation.id()))
                    .collect(Collectors.joining(", "));
            places.add("[" + page.asText() + "]: " + (calls.isEmpty() ? "every call" : calls));
        }
        return places.toString();
    }

    private static String addresses(List<Spec> specs) {
        StringBuilder text = new StringBuilder("\n");
        for (Spec spec : specs) {
            String address = spec.root().at("/externalDocs/url").asText();
            if (!address.isEmpty()) {
                text.append("[")
                        .append(spec.name())
                        .append("]: ")
                        .append(address)
                        .append("\n");
            }
        }
        return text.toString();
    }
}
