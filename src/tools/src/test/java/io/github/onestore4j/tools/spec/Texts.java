package io.github.onestore4j.tools.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What is asked of the texts of a spec. */
final class Texts {
    private static final String PAGES = "https://onestore-dev.gitbook.io/dev/";

    private Texts() {}

    /** There is one, and it ends as a sentence does. */
    static void sentence(String of, JsonNode text, List<String> problems) {
        if (text.asText().isBlank()) {
            problems.add(of + " has no description");
        } else if (!text.asText().endsWith(".")) {
            problems.add(of + " has no full stop at its end: " + text.asText());
        }
    }

    /** It explains: from a capital letter to a full stop, and more than a remark. */
    static void explanation(String of, JsonNode text, List<String> problems) {
        String said = text.asText();
        if (!said.matches("(?s)\\p{Lu}.*\\.") || said.split("\\s+").length < 6) {
            problems.add(of + " does not explain in a whole sentence: " + said);
        }
    }

    /** It has the address of one of ONE store's pages. */
    static void page(String of, JsonNode node, List<String> problems) {
        if (!node.at("/externalDocs/url").asText().startsWith(PAGES)) {
            problems.add(of + " names no page of ONE store");
        }
    }
}
