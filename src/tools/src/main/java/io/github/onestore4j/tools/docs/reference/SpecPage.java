package io.github.onestore4j.tools.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.Target;
import java.util.List;
import org.jsoup.nodes.Element;

/** The page of one spec. */
public final class SpecPage {
    private SpecPage() {}

    /** Makes it, with links to the pages of all the others. */
    public static String of(Spec spec, List<Spec> specs) {
        Page page = new Page(spec.name() + ".html", spec.title(), specs);
        Parts.paragraph(page.main(), spec.root().at("/info/description").asText());
        Parts.page(page.main(), spec.root());
        hosts(page.main(), spec.root().path("servers"));
        if (!spec.operations().isEmpty()) {
            part(page, "Operations");
            spec.operations().forEach(operation -> OperationSection.add(page, operation));
        }
        List<Field> parameters = spec.parameters().values().stream()
                .map(node -> Field.of(new Target(spec, "", node)))
                .toList();
        if (spec.operations().isEmpty() && !parameters.isEmpty()) {
            part(page, "Parameters");
            FieldTable.add(page.section("parameters", "Of several operations"), "parameters", parameters);
        }
        part(page, "Schemas");
        spec.schemas().forEach((name, schema) -> SchemaSection.add(page, spec, name, schema));
        return page.html();
    }

    private static void part(Page page, String heading) {
        page.main().appendElement("h2").text(heading);
        page.contentsHead(heading);
    }

    private static void hosts(Element main, JsonNode servers) {
        if (servers.isEmpty()) {
            return;
        }
        main.appendElement("h2").text("Hosts");
        Element rows = Parts.table(main, "environment", "host", "for");
        for (JsonNode server : servers) {
            Element row = rows.appendElement("tr");
            Parts.code(
                    row.appendElement("th").attr("scope", "row"),
                    server.path("x-onestore-environment").asText());
            Parts.code(row.appendElement("td"), server.path("url").asText()).addClass("host");
            Element purpose =
                    row.appendElement("td").text(server.path("description").asText());
            Parts.slip(purpose, server.path("x-onestore-slip"));
        }
    }
}
