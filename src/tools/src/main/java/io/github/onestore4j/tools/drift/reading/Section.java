package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.page.Block;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a page says between two headings: of one call, or of none in particular.
 *
 * @param facts its paths, hosts, methods and content types; of a sample with {@code sample} before the facet; and the
 *     hosts that it lists, or mentions in a sentence
 */
public record Section(Block title, List<Said> facts, List<PageGroup> groups) {
    /**
     * A thing a page says.
     *
     * @param facet what of a call it is, such as {@code path}
     * @param piece the row, line or block of the page that says it
     */
    public record Said(String facet, String value, int line, Object piece) {}

    /** Returns the name that its title begins with, as operations are named; empty when it has none. */
    public String name() {
        return name(title.title());
    }

    static String name(String title) {
        String first = title.replaceFirst("^[-*•\\d.\\s]+", "").split("\\W", 2)[0];
        return first.matches("[a-z]+[A-Z]\\w*") ? first : "";
    }

    /** Returns what it says of a facet, in the order of the page. */
    public Stream<String> values(String facet) {
        return facts.stream().filter(fact -> fact.facet().equals(facet)).map(Said::value);
    }

    /** Returns the first thing that it says of a facet; empty for nothing. */
    public String first(String facet) {
        return values(facet).findFirst().orElse("");
    }

    public boolean isCall() {
        return !first("path").isEmpty() || (!first("method").isEmpty() && !name().isEmpty());
    }
}
