package io.github.onestore4j.internal.json;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text with some of its spelling taken away and all of its meaning left: for texts that were signed in a
 * spelling other than the one they arrive in. Names and values stay in their order, numbers and nulls as they were
 * written. It must be well-formed.
 */
public final class CompactJson {
    private final String json;
    private final UnaryOperator<String> strings;
    private final StringBuilder out;
    private int position;

    private CompactJson(String json, UnaryOperator<String> strings) {
        this.json = json;
        this.strings = strings;
        this.out = new StringBuilder(json.length());
    }

    /** Without the white space between its parts, and without a field of the outermost object when one is named. */
    public static String of(String json, @Nullable String withoutField) {
        return new CompactJson(json, string -> string).write(withoutField);
    }

    /** The same, and with every character that need not be escaped written as itself. */
    public static String unescaped(String json, @Nullable String withoutField) {
        return new CompactJson(json, JsonStrings::unescape).write(withoutField);
    }

    private String write(@Nullable String withoutField) {
        skipSpace();
        if (withoutField == null || peek() != '{') {
            value();
        } else {
            objectWithout(withoutField);
        }
        return out.toString();
    }

    private void objectWithout(String field) {
        out.append('{');
        position++;
        String comma = "";
        for (skipSpace(); peek() != '}'; skipSpace()) {
            int before = out.length();
            out.append(comma);
            String name = string();
            skipSpace();
            position++; // the colon
            out.append(name).append(':');
            skipSpace();
            value();
            if (JsonStrings.unescape(name).equals('"' + field + '"')) {
                out.setLength(before);
            } else {
                comma = ",";
            }
            skipSpace();
            if (peek() == ',') {
                position++;
            }
        }
        out.append('}');
        position++;
    }

    /** Copies one value; what stands inside of it is not told apart. */
    private void value() {
        int depth = 0;
        do {
            skipSpace();
            char next = peek();
            if (next == '"') {
                out.append(string());
            } else {
                depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
                token();
            }
        } while (depth > 0);
    }

    /** Copies a bracket, a comma, a colon, a number or a word. */
    private void token() {
        int start = position++;
        if ("{}[],:".indexOf(json.charAt(start)) < 0) {
            while (position < json.length() && " \t\r\n{}[],:\"".indexOf(json.charAt(position)) < 0) {
                position++;
            }
        }
        out.append(json, start, position);
    }

    /** Takes a string with its quotation marks. */
    private String string() {
        int start = position;
        int end = start;
        do {
            end = json.indexOf('"', end + 1);
            if (end < 0) {
                throw endsTooEarly();
            }
        } while (isEscaped(end));
        position = end + 1;
        return strings.apply(json.substring(start, position));
    }

    /** Returns whether an odd number of backslashes comes before a place in a string. */
    private boolean isEscaped(int place) {
        int first = place;
        while (json.charAt(first - 1) == '\\') {
            first--;
        }
        return (place - first) % 2 == 1;
    }

    private void skipSpace() {
        while (position < json.length() && " \t\r\n".indexOf(json.charAt(position)) >= 0) {
            position++;
        }
    }

    private char peek() {
        if (position >= json.length()) {
            throw endsTooEarly();
        }
        return json.charAt(position);
    }

    private static IllegalArgumentException endsTooEarly() {
        return new IllegalArgumentException("the JSON text ends too early");
    }
}
