package io.github.onestore4j.internal.call;

import io.github.onestore4j.internal.text.Unicode;
import io.github.onestore4j.model.OpenEnum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of one operation before anything is sent. Every check returns the value that it was given, or
 * throws an {@link IllegalArgumentException} that names the operation, the parameter and the limit, but not the value.
 */
public final class Arguments {
    private static final String QUOTES = "\"'\u2018\u2019\u201C\u201D`";

    private final String operation;

    private Arguments(String operation) {
        this.operation = operation;
    }

    /** Checks the arguments of an operation. */
    public static Arguments of(String operation) {
        return new Arguments(operation);
    }

    /** Checks a segment of the path: as {@link #path(String, String)}, and of at most so many characters. */
    public String path(String name, String value, int maxLength) {
        return path(name, required(name, value, maxLength));
    }

    /** Checks a segment of the path: neither null nor empty, and with nothing in it that would change the path. */
    public String path(String name, String value) {
        required(name, value);
        if (value.isEmpty()) {
            throw refusal(name, "is empty");
        }
        if (value.indexOf('/') >= 0) {
            throw refusal(name, "contains a slash, which ONE store's front server does not let through");
        }
        if (value.indexOf(';') >= 0) {
            throw refusal(name, "contains a semicolon, after which servers ignore the rest of a segment");
        }
        if (hasControlCharacter(value)) {
            throw refusal(name, "contains a control character");
        }
        if (value.equals(".") || value.equals("..")) {
            throw refusal(name, "is " + value + ", which would lead to another path");
        }
        return value;
    }

    private static boolean hasControlCharacter(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Checks a code that is a segment of the path. */
    public <E extends OpenEnum> E path(String name, E code) {
        path(name, present(name, code).value());
        return code;
    }

    /** Checks that a value is not null. */
    public <T> T present(String name, T value) {
        if (value == null) {
            throw refusal(name, "is null");
        }
        return value;
    }

    /** Checks text of at most so many characters. */
    public String required(String name, String value, int maxLength) {
        required(name, value);
        int length = value.codePointCount(0, value.length());
        if (length > maxLength) {
            throw refusal(name, "is " + length + " characters long; ONE store accepts at most " + maxLength);
        }
        return value;
    }

    /** Checks text of any length. */
    public String required(String name, String value) {
        present(name, value);
        if (!Unicode.isWellFormed(value)) {
            throw refusal(name, "contains half of a surrogate pair");
        }
        return value;
    }

    /** Checks texts of at most so many characters each. */
    public List<String> required(String name, List<String> values, int maxLength) {
        if (present(name, values).isEmpty()) {
            throw refusal(name, "is empty");
        }
        values.forEach(value -> required(name, value, maxLength));
        return values;
    }

    /** Checks a number within limits, both included. */
    public Integer required(String name, Integer value, int minimum, int maximum) {
        present(name, value);
        if (value < minimum || value > maximum) {
            throw refusal(name, "is " + value + "; ONE store accepts " + minimum + " to " + maximum);
        }
        return value;
    }

    /** Checks text of any length, or null. */
    public @Nullable String optional(String name, @Nullable String value) {
        return value == null ? null : required(name, value);
    }

    /** Checks text of at most so many characters, or null. */
    public @Nullable String optional(String name, @Nullable String value, int maxLength) {
        return value == null ? null : required(name, value, maxLength);
    }

    /** Checks a number within limits, both included, or null. */
    public @Nullable Integer optional(String name, @Nullable Integer value, int minimum, int maximum) {
        return value == null ? null : required(name, value, minimum, maximum);
    }

    /** Checks what is pasted or mounted, and easily comes with something that cannot be seen. */
    public String pasted(String name, String value) {
        if (required(name, value).trim().isEmpty()) {
            throw refusal(name, "is empty");
        }
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            if (isInvisible(value.codePointAt(i))) {
                throw refusal(
                        name,
                        "has the invisible character " + String.format("U+%04X", value.codePointAt(i)) + " at position "
                                + (i + 1) + " of " + value.length() + "; was it pasted with it?");
            }
        }
        if (QUOTES.indexOf(value.charAt(0)) >= 0) {
            throw refusal(name, "is in quotation marks");
        }
        return value;
    }

    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT; // a zero-width space, a byte order mark
    }

    /** Returns the exception for an argument that is not accepted. */
    public IllegalArgumentException refusal(String name, String problem) {
        return new IllegalArgumentException(operation + ": " + name + " " + problem);
    }
}
