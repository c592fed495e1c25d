package io.github.onestore4j.tools.docs.reference;

import static io.github.onestore4j.tools.markdown.Markdown.anchor;
import static io.github.onestore4j.tools.markdown.Markdown.link;
import static io.github.onestore4j.tools.markdown.Markdown.plain;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.markdown.MarkdownPage;
import io.github.onestore4j.tools.openapi.Target;

/** What operations, schemas and fields have in common. */
final class Notes {
    private Notes() {}

    /** Adds what stands at the start of a section: its description, and what is peculiar to it. */
    static void add(MarkdownPage page, JsonNode node) {
        page.block(plain(node.path("description").asText()));
        if (node.path("x-onestore-inferred").asBoolean()) {
            page.block(
                    "> **Inferred.** ONE store's page has lost this table; the fields were concluded from later versions.");
        }
        String slip = slip(node.path("x-onestore-slip"));
        page.block(slip.isEmpty() ? "" : "> " + slip);
    }

    /** Returns what ONE store's page has wrong, and how it was settled; empty for nothing. */
    static String slip(JsonNode slip) {
        return slip.isTextual() ? "**Slip of the page.** " + plain(slip.asText()) : "";
    }

    /** Links to ONE store's page about it, if there is one. */
    static void source(MarkdownPage page, JsonNode node) {
        String address = node.at("/externalDocs/url").asText();
        page.block(address.isEmpty() ? "" : link("ONE store's page", address));
    }

    /** Links the name of a schema to where it is described. */
    static String schema(Target schema) {
        return link(schema.name(), schema.spec().name() + ".md" + anchor(schema.name()));
    }
}
