package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import io.github.onestore4j.tools.page.Block;
import io.github.onestore4j.tools.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page says of an API.
 *
 * @param names all names and values of the specs
 * @param unknown what nobody knows the meaning of: columns of fields, and bodies of samples that are no JSON
 * @param read the pieces that say nothing by themselves: brackets, and lines that go on with another one
 */
public record PageReading(Page page, Set<String> names, List<Section> sections, List<Said> unknown, List<Object> read) {
    /**
     * What a page says between two headings: of one call, or of none in particular.
     *
     * @param facts its paths, hosts, methods and content types; of a sample with {@code sample} before the facet; and
     *     the hosts that it lists, or mentions in a sentence
     */
    public record Section(Block title, List<Said> facts, List<Listing> listings) {
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

    /**
     * A thing a page says.
     *
     * @param facet what of a call it is, such as {@code path}
     * @param piece the row, line or block of the page that says it
     */
    public record Said(String facet, String value, int line, Object piece) {}

    /**
     * What a page lists together: a table of fields or codes, a list of parameters, or the body of a sample.
     *
     * @param place where the label above it puts it
     * @param elided whether it leaves things out, as a sample can
     */
    public record Listing(Place place, int line, List<Item> items, boolean isSample, boolean elided) {
        public boolean isOfCodes() {
            return place == Place.CODES;
        }

        /** Whether it says types or sizes, as a table of fields does and one of words does not. */
        public boolean isTyped() {
            return items.stream()
                    .anyMatch(item ->
                            item.says().containsKey("type") || item.says().containsKey("size"));
        }

        public String names() {
            return items.stream().map(Item::name).collect(Collectors.joining(", "));
        }
    }

    /**
     * One thing that is listed.
     *
     * @param name its name below the names of what it is nested in, with a dot between two
     * @param says what the page says of it, by facet: {@code -} for nothing, and with a question mark before it what
     *     could not be understood
     * @param description the lines of its description
     * @param piece the row, line or block of the page that says it
     */
    public record Item(String name, Map<String, String> says, List<String> description, int line, Object piece) {}

    /**
     * Reads a page.
     *
     * @param api the specs, whose names tell what a heading or a table is
     */
    public static PageReading of(Page page, Api api) {
        PageReading reading =
                new PageReading(page, api.names(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> operations =
                api.operations().stream().map(SpecOperation::id).collect(Collectors.toSet());
        Outline.of(page.blocks(), operations)
                .forEach(blocks -> reading.sections.add(SectionReader.read(reading, blocks)));
        return reading;
    }

    public Stream<Listing> listings() {
        return sections.stream().flatMap(section -> section.listings().stream());
    }

    /** Whether the page has any table at all; one saved as plain text has lost them. */
    public boolean hasTables() {
        return page.blocks().stream().anyMatch(Block.Table.class::isInstance);
    }

    /** Whether a line gives a size, as the descriptions of parameters do. */
    public static boolean givesSize(Block.Text line) {
        return ParameterLine.givesSize(line.text());
    }
}
