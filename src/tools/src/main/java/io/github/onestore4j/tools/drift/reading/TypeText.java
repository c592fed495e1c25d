package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type as pages write it: {@code String}, {@code String(20)}, {@code Long / 13}, {@code List<String>},
 * {@code Object[]}.
 */
record TypeText(
        Kind kind, @Nullable Kind itemKind, @Nullable Integer size) {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("string", Kind.STRING),
            Map.entry("str", Kind.STRING),
            Map.entry("char", Kind.STRING),
            Map.entry("varchar", Kind.STRING),
            Map.entry("text", Kind.STRING),
            Map.entry("enum", Kind.STRING),
            Map.entry("문자열", Kind.STRING),
            Map.entry("字符串", Kind.STRING),
            Map.entry("字串", Kind.STRING),
            Map.entry("int", Kind.INTEGER),
            Map.entry("integer", Kind.INTEGER),
            Map.entry("int32", Kind.INTEGER),
            Map.entry("short", Kind.INTEGER),
            Map.entry("정수", Kind.INTEGER),
            Map.entry("整数", Kind.INTEGER),
            Map.entry("整數", Kind.INTEGER),
            Map.entry("long", Kind.LONG),
            Map.entry("int64", Kind.LONG),
            Map.entry("bigint", Kind.LONG),
            Map.entry("timestamp", Kind.LONG),
            Map.entry("number", Kind.NUMBER),
            Map.entry("numeric", Kind.NUMBER),
            Map.entry("decimal", Kind.NUMBER),
            Map.entry("float", Kind.NUMBER),
            Map.entry("double", Kind.NUMBER),
            Map.entry("숫자", Kind.NUMBER),
            Map.entry("数字", Kind.NUMBER),
            Map.entry("數字", Kind.NUMBER),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("bool", Kind.BOOLEAN),
            Map.entry("布尔", Kind.BOOLEAN),
            Map.entry("布林", Kind.BOOLEAN),
            Map.entry("object", Kind.OBJECT),
            Map.entry("json object", Kind.OBJECT),
            Map.entry("map", Kind.OBJECT),
            Map.entry("객체", Kind.OBJECT),
            Map.entry("对象", Kind.OBJECT),
            Map.entry("物件", Kind.OBJECT),
            Map.entry("array", Kind.ARRAY),
            Map.entry("list", Kind.ARRAY),
            Map.entry("json array", Kind.ARRAY),
            Map.entry("배열", Kind.ARRAY),
            Map.entry("数组", Kind.ARRAY),
            Map.entry("陣列", Kind.ARRAY));

    private static final Pattern ARRAY_OF =
            Pattern.compile("(?:array|list)\\s*(?:of\\s+|<|\\[|\\()\\s*([\\p{L}\\d ]+?)s?\\s*[>\\])]?");
    private static final Pattern ITEMS = Pattern.compile("([\\p{L}\\d ]+?)\\s*\\[\\s*]");
    private static final Pattern SIZED =
            Pattern.compile("([\\p{L}\\d ]+?)\\s*[(\\[/,（]\\s*(?:max\\.?\\s*)?(\\d+)\\s*[)\\]）]?");

    /** Null for a text that is no type. */
    static @Nullable TypeText of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Kind kind = kind(plain);
        if (kind != null) {
            return new TypeText(kind, null, null);
        }
        Matcher sized = SIZED.matcher(plain);
        Kind sizedKind = sized.matches() ? kind(sized.group(1)) : null;
        if (sizedKind != null) {
            return new TypeText(sizedKind, null, Integer.valueOf(sized.group(2)));
        }
        for (Pattern pattern : new Pattern[] {ARRAY_OF, ITEMS}) {
            Matcher array = pattern.matcher(plain);
            if (array.matches() && kind(array.group(1)) != null) {
                return new TypeText(Kind.ARRAY, kind(array.group(1)), null);
            }
        }
        return null;
    }

    private static @Nullable Kind kind(String word) {
        return KINDS.get(word.strip().replaceFirst("^(unsigned|signed) ", ""));
    }
}
