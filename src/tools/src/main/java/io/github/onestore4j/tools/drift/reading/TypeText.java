package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type as pages write it: {@code String}, {@code String(20)}, {@code Long / 13}, {@code List<String>},
 * {@code Object[]}.
 */
public record TypeText(
        Kind kind, @Nullable Kind itemKind, @Nullable String size) {
    private static final Pattern SIZED =
            Pattern.compile("([\\p{L}\\d ]+?)\\s*[(\\[/,（]\\s*(?:max\\.?\\s*)?(\\d+)\\s*[)\\]）]?");
    private static final List<Pattern> ARRAYS = List.of(
            Pattern.compile("(?:array|list)\\s*(?:of\\s+|<|\\[|\\()\\s*([\\p{L}\\d ]+?)s?\\s*[>\\])]?"),
            Pattern.compile("([\\p{L}\\d ]+?)\\s*\\[\\s*]"));

    /** Returns null for a text that is no type. */
    public static @Nullable TypeText of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Kind kind = kind(plain);
        if (kind != null) {
            return new TypeText(kind, null, null);
        }
        Matcher sized = SIZED.matcher(plain);
        Kind sizedKind = sized.matches() ? kind(sized.group(1)) : null;
        if (sizedKind != null) {
            return new TypeText(sizedKind, null, sized.group(2));
        }
        for (Pattern pattern : ARRAYS) {
            Matcher array = pattern.matcher(plain);
            Kind items = array.matches() ? kind(array.group(1)) : null;
            if (items != null) {
                return new TypeText(Kind.ARRAY, items, null);
            }
        }
        return null;
    }

    private static @Nullable Kind kind(String word) {
        String plain = Words.plain(word.replaceFirst("^(unsigned|signed) ", ""));
        return Arrays.stream(Kind.values())
                .filter(kind -> Words.of("type." + kind.name()).containsKey(plain))
                .findFirst()
                .orElse(null);
    }
}
