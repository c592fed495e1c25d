package io.github.onestore4j.tools.docs.reference;

import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Spec;
import java.util.List;
import org.jsoup.nodes.Element;

/** The first page: all specs, and all operations of each. */
public final class ReferenceIndex {
    private static final String TITLE = "ONE store's APIs, as onestore4j reads them";

    private ReferenceIndex() {}

    /** Makes it. */
    public static String of(List<Spec> specs) {
        Page page = new Page("index.html", TITLE, specs);
        page.main()
                .appendElement("p")
                .text(
                        "Made from the specs that the client is generated from. Where ONE store's page has a slip, the slip and "
                                + "how it was settled stand beside it.");
        for (Spec spec : specs) {
            Element section = page.main().appendElement("section");
            link(section.appendElement("h2"), spec.name() + ".html", spec.title());
            Parts.paragraph(section, spec.root().at("/info/description").asText());
            if (spec.operations().isEmpty()) {
                schemas(section, spec);
            } else {
                operations(section, spec);
            }
        }
        return page.html();
    }

    private static void operations(Element section, Spec spec) {
        Element rows = Parts.table(section, "operation", "retry", "what it does");
        for (Operation operation : spec.operations()) {
            Element row = rows.appendElement("tr");
            link(row.appendElement("th").attr("scope", "row"), spec.name() + ".html#" + operation.id(), operation.id());
            Parts.code(row.appendElement("td"), operation.retry().value());
            row.appendElement("td").text(operation.text("summary"));
        }
    }

    private static void schemas(Element section, Spec spec) {
        Element list = section.appendElement("p");
        for (String name : spec.schemas().keySet()) {
            link(list, spec.name() + ".html#schema-" + name, name);
            list.appendText(" ");
        }
    }

    private static void link(Element parent, String address, String text) {
        parent.appendElement("a").attr("href", address).text(text);
    }
}
