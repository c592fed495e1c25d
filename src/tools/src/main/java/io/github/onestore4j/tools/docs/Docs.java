package io.github.onestore4j.tools.docs;

import io.github.onestore4j.tools.docs.reference.ReferenceIndex;
import io.github.onestore4j.tools.docs.reference.SpecPage;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.reliability.ReliabilityPage;
import java.util.ArrayList;
import java.util.List;

/** The documents that are made from the specs. A test fails while one of them is stale. */
public final class Docs {
    private Docs() {}

    /** All of them; a new one is a line here. */
    public static List<GeneratedDocument> all() {
        List<Spec> specs = Spec.all(Spec.FOLDER);
        List<GeneratedDocument> documents = new ArrayList<>();
        documents.add(GeneratedDocument.of("docs/errors.md", () -> ErrorCatalogue.of(specs)));
        documents.add(GeneratedDocument.of("docs/operations.md", () -> OperationTables.of(specs)));
        documents.add(GeneratedDocument.of(
                "docs/emulator-api.md", () -> EmulatorApi.of(Spec.read(Spec.FOLDER, Spec.EMULATOR))));
        documents.add(GeneratedDocument.of("docs/reliability.md", ReliabilityPage::text));
        documents.add(GeneratedDocument.of("docs/reference/index.html", () -> ReferenceIndex.of(specs)));
        for (Spec spec : specs) {
            documents.add(
                    GeneratedDocument.of("docs/reference/" + spec.name() + ".html", () -> SpecPage.of(spec, specs)));
        }
        return documents;
    }
}
