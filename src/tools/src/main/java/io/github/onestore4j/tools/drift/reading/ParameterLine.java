package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.reading.PageReading.Item;
import io.github.onestore4j.tools.page.Block;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a parameter from a line of text, such as {@code String productId : the product (Data Size : 150)}. */
final class ParameterLine {
    private static final String NAME = "(?<name>[A-Za-z_][\\w-]*)";
    private static final Pattern TYPE_FIRST = Pattern.compile(
            "(?<type>[A-Za-z]\\w*(?:<\\w+>)?(?:\\[])?(?: [A-Za-z]+)?)\\s+" + NAME + "\\s*(?<rest>[:：(（].*|)");
    private static final Pattern NAME_FIRST = Pattern.compile(
            NAME + "\\s*[:：(（]\\s*(?<type>[A-Za-z]+(?:\\s*[(/,]\\s*\\d+\\s*\\)?)?)(?<rest>[\\s):：,）].*|)");
    private static final Pattern NAME_ALONE = Pattern.compile("(?<name>[a-z_][\\w-]*)(?<type>)\\s*(?<rest>[:：].*)");
    private static final Pattern SIZE = Pattern.compile("[(（](?<words>[^(（）)\\d]*)(?<size>\\d{1,7})[^\\d(（）)]*[)）]");

    private ParameterLine() {}

    /**
     * Returns null for a line that is no parameter.
     *
     * @param label what the label above says of all
     */
    static @Nullable Item read(String line, Label label, Block.Text piece) {
        String text = line.replaceFirst("^[-*·•]\\s*", "");
        for (Pattern pattern : List.of(TYPE_FIRST, NAME_FIRST, NAME_ALONE)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                boolean isTyped = TypeText.is(matcher.group("type"));
                boolean hasText = !matcher.group("rest").isEmpty() && pattern != NAME_FIRST;
                if (isTyped || hasText) {
                    Map<String, String> says = new HashMap<>(Map.of("size", "-"));
                    says.putAll(TypeText.says(matcher.group("type")));
                    size(text).map(found -> found.group(2)).ifPresent(size -> says.put("size", size));
                    label.addTo(says);
                    List<String> description = List.of(matcher.group("rest"));
                    return new Item(matcher.group("name"), says, description, piece.line(), piece);
                }
            }
        }
        return null;
    }

    static boolean isTyped(Item parameter) {
        return !parameter.says().getOrDefault("type", "?").startsWith("?");
    }

    /** Finds the number that a text gives as a size: one that is called so, before one with a colon before it. */
    private static Optional<MatchResult> size(String text) {
        return SIZE.matcher(text)
                .results()
                .filter(found -> Word.SIZE.in(found.group(1)) || found.group(1).matches(".*[:：]\\s*"))
                .max(Comparator.comparing(found -> Word.SIZE.in(found.group(1))));
    }

    static boolean givesSize(String text) {
        return size(text).filter(found -> Word.SIZE.in(found.group(1))).isPresent();
    }
}
