package io.github.onestore4j.tools.drift.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as pages write it: {@code String}, {@code String(20)}, {@code Long / 13}, {@code List<String>},
 * {@code Object[]}.
 */
final class TypeText {
    private static final Pattern SIZED =
            Pattern.compile("([\\p{L}\\d ]+?)\\s*[(\\[/,（]\\s*(?:max\\.?\\s*)?(\\d+)\\s*[)\\]）]?");
    private static final List<Pattern> ARRAYS = List.of(
            Pattern.compile("(?:array|list)\\s*(?:of\\s+|<|\\[|\\()\\s*([\\p{L}\\d ]+?)s?\\s*[>\\])]?"),
            Pattern.compile("([\\p{L}\\d ]+?)\\s*\\[\\s*]"));

    private TypeText() {}

    static boolean is(String text) {
        return !known(text).isEmpty();
    }

    /** Returns what a text says of a type, and of the size that it holds, by facet. */
    static Map<String, String> says(String text) {
        Map<String, String> known = known(text);
        return known.isEmpty() && !text.isBlank() ? Map.of("type", "?" + text) : known;
    }

    private static Map<String, String> known(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (!type(plain).isEmpty()) {
            return Map.of("type", type(plain));
        }
        Matcher sized = SIZED.matcher(plain);
        if (sized.matches() && !type(sized.group(1)).isEmpty()) {
            return Map.of("type", type(sized.group(1)), "size", sized.group(2));
        }
        for (Pattern pattern : ARRAYS) {
            Matcher array = pattern.matcher(plain);
            if (array.matches() && !type(array.group(1)).isEmpty()) {
                return Map.of("type", "Array", "item type", type(array.group(1)));
            }
        }
        return Map.of();
    }

    private static String type(String word) {
        return Word.type(word.replaceFirst("^(unsigned|signed) ", ""));
    }
}
