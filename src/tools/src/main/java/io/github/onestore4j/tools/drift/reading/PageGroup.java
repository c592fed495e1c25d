package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.openapi.flat.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a page lists together: a table of fields or codes, a list of parameters, or the body of a sample.
 *
 * @param place where the label above it puts it
 * @param elided whether it leaves things out, as a sample can
 */
public record PageGroup(Place place, int line, List<Item> items, boolean isSample, boolean elided) {
    /**
     * One thing that is listed.
     *
     * @param name its name below the names of what it is nested in, with a dot between two
     * @param says what the page says of it, by facet: {@code -} for nothing, and with a question mark before it what
     *     could not be understood
     * @param description the lines of its description
     * @param piece the row, line or block of the page that says it
     */
    public record Item(String name, Map<String, String> says, List<String> description, int line, Object piece) {
        /** Adds a type as the page writes it, and the size that it holds. */
        static void type(Map<String, String> says, String type) {
            Map<String, String> known = TypeText.says(type);
            says.putAll(known.isEmpty() && !type.isBlank() ? Map.of("type", "?" + type) : known);
        }
    }

    static PageGroup of(Place place, int line, List<Item> items) {
        return new PageGroup(place, line, items, false, false);
    }

    public boolean isOfCodes() {
        return place == Place.CODES;
    }

    /** Whether it says types or sizes, as a table of fields does and one of words does not. */
    public boolean isTyped() {
        return items.stream()
                .anyMatch(item -> item.says().containsKey("type") || item.says().containsKey("size"));
    }

    public String names() {
        return items.stream().map(Item::name).collect(Collectors.joining(", "));
    }
}
