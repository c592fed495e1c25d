package io.github.onestore4j.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents lead to, as a code host shows them: links to other files, and code cut from them. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : Documents.all()) {
            Matcher links = LINK.matcher(prose(document));
            while (links.find()) {
                if (!links.group(1).matches("https?:.*") && !leadsSomewhere(document, links.group(1))) {
                    dead.add(document + " -> " + links.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static boolean leadsSomewhere(Path from, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    /** Returns the anchors that code hosts and the site give headings. */
    private static List<String> anchors(Path file) throws IOException {
        return HEADING.matcher(prose(file))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String prose(Path document) throws IOException {
        return BLOCK.matcher(Files.readString(document)).replaceAll("");
    }

    @Test
    void codeCutFromAFileStandsThereWordForWord() throws IOException {
        int cuts = 0;
        for (Path document : Documents.all()) {
            for (CodeBlock block : CodeBlock.of(document)) {
                if (block.source() != null) {
                    assertThat(flushLeft(Files.readString(block.source())))
                            .as("%s, in %s", block.source(), document)
                            .contains(flushLeft(block.code()));
                    cuts++;
                }
            }
        }
        assertThat(cuts).isPositive();
    }

    /** Code within a class is shown without its indentation. */
    private static String flushLeft(String code) {
        return code.replaceAll("(?m)^[ \t]+", "");
    }
}
