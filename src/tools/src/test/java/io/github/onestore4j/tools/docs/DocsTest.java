package io.github.onestore4j.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed documents are those that the specs make now, and every link within them leads somewhere. */
class DocsTest {
    private static final Path REFERENCE = Path.of("docs/reference");

    static List<GeneratedDocument> documents() {
        return Docs.all();
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
    void everyLinkWithinTheReferenceLeadsSomewhere() throws IOException {
        Map<String, Document> pages = pages();
        List<String> dead = new ArrayList<>();
        pages.forEach((name, page) -> {
            for (Element link : page.select("a[href]")) {
                String address = link.attr("href");
                if (!address.startsWith("https://onestore-dev.gitbook.io/") && !leadsSomewhere(pages, name, address)) {
                    dead.add(name + " -> " + address);
                }
            }
        });
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Map<String, Document> pages, String from, String address) {
        String[] parts = address.split("#", 2);
        Document page = pages.get(parts[0].isEmpty() ? from : parts[0]);
        return page != null && (parts.length == 1 || page.getElementById(parts[1]) != null);
    }

    @Test
    void aPageHasEveryIdOnceAndLoadsNothingButItsStyle() throws IOException {
        pages().forEach((name, page) -> {
            assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates();
            assertThat(page.select("[src], script, link, style, iframe, object"))
                    .as(name)
                    .extracting(Element::outerHtml)
                    .containsExactly("<link rel=\"stylesheet\" href=\"style.css\">");
        });
        assertThat(Files.readString(REFERENCE.resolve("style.css"))).doesNotContain("url(", "@import");
    }

    private static Map<String, Document> pages() throws IOException {
        Map<String, Document> pages = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(REFERENCE)) {
            for (Path file : files.filter(found -> found.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                pages.put(String.valueOf(file.getFileName()), Jsoup.parse(file));
            }
        }
        assertThat(pages).hasSize(Spec.all(Spec.FOLDER).size() + 1);
        return pages;
    }
}
