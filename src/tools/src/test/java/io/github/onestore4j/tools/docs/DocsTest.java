package io.github.onestore4j.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed documents are those that the specs make now. */
class DocsTest {
    static List<GeneratedDocument> documents() {
        return Docs.committed();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isNotStale(GeneratedDocument document) {
        assertThat(document.path())
                .as("%s is stale; write it anew with: ./mvnw -q -Ptools -Dargs=docs", document.path())
                .content()
                .isEqualTo(document.text().get());
    }

    @Test
    void everyOperationIsInItsTableWithAMethodOfTheClient() throws IOException {
        String operations = Files.readString(Path.of("docs/operations.md"));
        for (Spec spec : Spec.all(Spec.FOLDER)) {
            for (Operation operation : spec.operations()) {
                assertThat(operations).contains("`" + operation.httpMethod() + " " + operation.path() + "`");
                if (!operation.tag().equals("OAuth")) { // the client calls it itself
                    assertThat(operations)
                            .contains("." + operation.id() + "(")
                            .contains("." + operation.id() + "Async(");
                }
            }
        }
        assertThat(operations).contains("oneStore.v7().voidedPurchases(range)", "oneStore.pc(userAccessToken)");
        assertThat(OneStore.class.getMethods())
                .extracting(method -> method.getName())
                .contains("v7", "v2", "pc");
    }

    @Test
    void theReferenceHasEveryOperation() {
        Map<String, String> pages = Docs.reference().stream()
                .collect(Collectors.toMap(
                        page -> page.path().toString(), page -> page.text().get()));
        for (Spec spec : Spec.all(Spec.FOLDER)) {
            for (Operation operation : spec.operations()) {
                assertThat(pages.get(spec.name() + ".md")).contains("\n### " + operation.id() + "\n");
                assertThat(pages.get("index.md")).contains("[" + operation.id() + "](" + spec.name() + ".md#");
            }
        }
    }
}
