package io.github.onestore4j.tools.drift.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a parameter from a line of text, such as {@code String productId : the product (Data Size : 150)}. */
final class ParameterText {
    private static final String NAME = "[A-Za-z_][\\w-]*";
    private static final Pattern TYPE_FIRST =
            Pattern.compile("^(?:[-*·•]\\s*)?(?<type>[A-Za-z]+(?: [A-Za-z]+)?)\\s+(?<name>" + NAME + ")\\s*[:：].*");
    private static final Pattern NAME_FIRST = Pattern.compile("^(?:[-*·•]\\s*)?(?<name>" + NAME
            + ")\\s*[:：(（]\\s*(?<type>[A-Za-z]+(?:\\s*[(/,]\\s*\\d+\\s*\\)?)?)(?:[\\s):：,）].*)?");
    private static final Pattern SIZE = Pattern.compile("([^(（:：]+)[:：]?\\s*(\\d+)\\s*[)）]");

    private ParameterText() {}

    static List<PageField> read(String text, int line, boolean optional, boolean inPath) {
        for (Pattern pattern : List.of(TYPE_FIRST, NAME_FIRST)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches() && TypeText.of(matcher.group("type")) != null) {
                TypeText type = TypeText.of(matcher.group("type"));
                PageField field = new PageField(matcher.group("name"), line);
                field.kind = type == null ? null : type.kind();
                field.size = type == null || type.size() == null ? Integer.valueOf(size(text)) : type.size();
                field.required = optional ? Boolean.FALSE : inPath ? Boolean.TRUE : null;
                return List.of(field);
            }
        }
        return List.of();
    }

    /** Whether it was meant for one: it gives a data size. */
    static boolean looksLikeOne(String text) {
        return size(text) != PageField.NONE;
    }

    private static int size(String text) {
        Matcher size = SIZE.matcher(text);
        while (size.find()) {
            if (Word.SIZE.in(size.group(1))) {
                return Integer.parseInt(size.group(2));
            }
        }
        return PageField.NONE;
    }
}
