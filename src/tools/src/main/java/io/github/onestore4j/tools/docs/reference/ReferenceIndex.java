package io.github.onestore4j.tools.docs.reference;

import static io.github.onestore4j.tools.markdown.Markdown.anchor;
import static io.github.onestore4j.tools.markdown.Markdown.code;
import static io.github.onestore4j.tools.markdown.Markdown.link;
import static io.github.onestore4j.tools.markdown.Markdown.plain;

import io.github.onestore4j.tools.markdown.MarkdownPage;
import io.github.onestore4j.tools.markdown.MarkdownTable;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Spec;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page: all specs, and all operations of each. */
public final class ReferenceIndex {
    private ReferenceIndex() {}

    /** Returns the page. */
    public static String of(List<Spec> specs) {
        MarkdownPage page = new MarkdownPage("ONE store's APIs");
        page.block(
                "Made from the specs that the client is generated from. Where ONE store's page has a slip, the slip is shown"
                        + " with how it was settled.");
        for (Spec spec : specs) {
            page.heading(2, spec.title());
            page.block(plain(spec.root().at("/info/description").asText()));
            page.block(spec.operations().isEmpty() ? schemas(spec) : operations(spec));
        }
        page.fence(
                "{toctree}",
                Stream.concat(Stream.of(":hidden:", ""), specs.stream().map(Spec::name))
                        .toList());
        return page.toString();
    }

    private static MarkdownTable operations(Spec spec) {
        MarkdownTable table = new MarkdownTable("operation", "retry", "what it does");
        for (Operation operation : spec.operations()) {
            table.row(
                    link(operation.id(), spec.name() + ".md" + anchor(operation.id())),
                    code(operation.retry().value()),
                    plain(operation.text("summary")));
        }
        return table;
    }

    private static String schemas(Spec spec) {
        return spec.schemas().keySet().stream()
                .map(name -> link(name, spec.name() + ".md" + anchor(name)))
                .collect(Collectors.joining(", "));
    }
}
