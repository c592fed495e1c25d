package io.github.onestore4j.tools.docs;

import io.github.onestore4j.tools.docs.reference.ReferenceIndex;
import io.github.onestore4j.tools.docs.reference.SpecPage;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.reliability.ReliabilityPage;
import java.util.ArrayList;
import java.util.List;

/** The documents that are made from the specs. */
public final class Docs {
    private Docs() {}

    /** Returns those that are committed; a test fails while one of them is stale. */
    public static List<GeneratedDocument> committed() {
        List<Spec> specs = Spec.all(Spec.FOLDER);
        return List.of(
                GeneratedDocument.of("docs/errors.md", () -> ErrorCatalog.of(specs)),
                GeneratedDocument.of("docs/operations.md", () -> OperationTables.of(specs)),
                GeneratedDocument.of(
                        "docs/emulator-api.md", () -> EmulatorApi.of(Spec.read(Spec.FOLDER, Spec.EMULATOR))),
                GeneratedDocument.of("docs/reliability.md", ReliabilityPage::text));
    }

    /** Returns the pages of the reference, which the site is built with and nobody commits. */
    public static List<GeneratedDocument> reference() {
        List<Spec> specs = Spec.all(Spec.FOLDER);
        List<GeneratedDocument> pages = new ArrayList<>();
        pages.add(GeneratedDocument.of("index.md", () -> ReferenceIndex.of(specs)));
        for (Spec spec : specs) {
            pages.add(GeneratedDocument.of(spec.name() + ".md", () -> SpecPage.of(spec)));
        }
        return pages;
    }
}
