package io.github.onestore4j.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the pages of the site lead to. */
class SiteLinksTest {
    private static final Pattern OPERATION = Pattern.compile("^ *operationId: (\\w+)$", Pattern.MULTILINE);
    private static final Set<String> OUTSIDE =
            Set.of("github.com", "onestore-dev.gitbook.io", "pradyunsg.me", "semver.org", "www.sphinx-doc.org");

    private static final Map<Path, Document> PAGES = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (String page : SiteTest.pages()) {
            Path file = SiteBrowser.SITE.resolve(page);
            PAGES.put(file, Jsoup.parse(file));
        }
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        PAGES.forEach((file, page) -> {
            for (Element element : page.select("[href], [src]")) {
                String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!leadsSomewhere(file, URI.create(address))) {
                    dead.add(SiteBrowser.SITE.relativize(file) + " -> " + address);
                }
            }
        });
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Path from, URI address) {
        if (address.getScheme() != null) {
            return address.getScheme().equals("data") || OUTSIDE.contains(address.getHost());
        }
        Path file = address.getPath().isEmpty()
                ? from
                : from.resolveSibling(address.getPath()).normalize();
        String anchor = address.getFragment();
        return Files.isRegularFile(file)
                && (anchor == null || anchor.isEmpty() || PAGES.get(file).getElementById(anchor) != null);
    }

    @Test
    void everyOperationOfTheSpecsHasItsSection() throws IOException {
        int operations = 0;
        try (Stream<Path> specs = Files.list(Path.of("openapi"))) {
            for (Path spec :
                    specs.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                String name = spec.getFileName().toString().replace(".yaml", "");
                if (name.equals("emulator")) {
                    continue; // the emulator's own API has a page of its own
                }
                Document page = PAGES.get(SiteBrowser.SITE.resolve("docs/reference/" + name + ".html"));
                List<String> headings = page.select("section > h3").eachText();
                for (String operation : OPERATION
                        .matcher(Files.readString(spec))
                        .results()
                        .map(found -> found.group(1))
                        .toList()) {
                    assertThat(headings).as(name).anyMatch(heading -> heading.startsWith(operation));
                    operations++;
                }
            }
        }
        assertThat(operations).isGreaterThan(30);
    }
}
