package io.github.onestore4j.tools.docs.reference;

import static io.github.onestore4j.tools.markdown.Markdown.code;
import static io.github.onestore4j.tools.markdown.Markdown.plain;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.markdown.MarkdownPage;
import io.github.onestore4j.tools.markdown.MarkdownTable;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.Target;
import java.util.List;

/** The page of one spec. */
public final class SpecPage {
    private SpecPage() {}

    /** Returns the page, with links to the pages of the other specs. */
    public static String of(Spec spec) {
        MarkdownPage page = new MarkdownPage(spec.title());
        page.block(plain(spec.root().at("/info/description").asText()));
        Notes.source(page, spec.root());
        if (!spec.root().path("servers").isEmpty()) {
            page.heading(2, "Hosts").block(hosts(spec.root().path("servers")));
        }
        List<Field> parameters = spec.parameters().values().stream()
                .map(node -> Field.of(new Target(spec, "", node)))
                .toList();
        if (!spec.operations().isEmpty()) {
            page.heading(2, "Operations");
            spec.operations().forEach(operation -> OperationSection.add(page, operation));
        } else if (!parameters.isEmpty()) {
            page.heading(2, "Parameters of several operations").block(FieldTable.of(parameters));
        }
        page.heading(2, "Schemas");
        spec.schemas().forEach((name, schema) -> SchemaSection.add(page, spec, name, schema));
        return page.toString();
    }

    private static MarkdownTable hosts(JsonNode servers) {
        MarkdownTable table = new MarkdownTable("environment", "host", "for");
        for (JsonNode server : servers) {
            String slip = Notes.slip(server.path("x-onestore-slip"));
            table.row(
                    code(server.path("x-onestore-environment").asText()),
                    code(server.path("url").asText()),
                    plain(server.path("description").asText()) + (slip.isEmpty() ? "" : "<br>" + slip));
        }
        return table;
    }
}
