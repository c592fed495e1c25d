package io.github.onestore4j.tools.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.openapi.Target;
import org.jsoup.nodes.Element;

/** The small parts that operations and schemas have in common. */
final class Parts {
    private Parts() {}

    static void paragraph(Element parent, String text) {
        if (!text.isEmpty()) {
            parent.appendElement("p").text(text);
        }
    }

    /** What ONE store's page has wrong, and how it was settled. */
    static void slip(Element parent, JsonNode slip) {
        if (slip.isTextual()) {
            Element note = parent.appendElement("p").addClass("slip");
            note.appendElement("b").text("Slip of the page ");
            note.appendText(slip.asText());
        }
    }

    static void inferred(Element parent, JsonNode node) {
        if (node.path("x-onestore-inferred").asBoolean()) {
            Element note = parent.appendElement("p").addClass("slip");
            note.appendElement("b").text("Inferred ");
            note.appendText("ONE store's page has lost this table; the fields were concluded from later versions.");
        }
    }

    static void page(Element parent, JsonNode node) {
        String address = node.at("/externalDocs/url").asText();
        if (!address.isEmpty()) {
            parent.appendElement("p").appendElement("a").attr("href", address).text("ONE store's page");
        }
    }

    static Element code(Element parent, String text) {
        return parent.appendElement("code").text(text);
    }

    /** The name of a schema, as a link to where it is described. */
    static void link(Element parent, Target schema) {
        parent.appendElement("a")
                .attr("href", schema.spec().name() + ".html#schema-" + schema.name())
                .text(schema.name());
    }

    static Element table(Element parent, String... heads) {
        Element table = parent.appendElement("div").addClass("wide").appendElement("table");
        Element row = table.appendElement("thead").appendElement("tr");
        for (String head : heads) {
            row.appendElement("th").attr("scope", "col").text(head);
        }
        return table.appendElement("tbody");
    }
}
