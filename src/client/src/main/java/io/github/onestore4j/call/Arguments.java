package io.github.onestore4j.call;

import io.github.onestore4j.json.OpenEnum;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the user gives to one operation, before anything is sent. Every check answers the value it was given, or
 * throws an {@link IllegalArgumentException} that names the operation, the parameter and the limit, but not the value.
 */
public final class Arguments {
    private final String operation;

    private Arguments(String operation) {
        this.operation = operation;
    }

    /** Checks for this operation. */
    public static Arguments of(String operation) {
        return new Arguments(operation);
    }

    /** ONE store's name of the operation. */
    public String operation() {
        return operation;
    }

    /** A segment of the path: present, not empty, of at most so many characters, and safe to stand between slashes. */
    public String path(String name, String value, int maxLength) {
        return path(name, required(name, value, maxLength));
    }

    /** A segment of the path whose size ONE store does not give. */
    public String path(String name, String value) {
        required(name, value);
        if (value.isEmpty()) {
            throw refusal(name, "is empty");
        }
        if (value.indexOf('/') >= 0) {
            throw refusal(name, "contains a slash, which ONE store's front server does not let through");
        }
        if (value.indexOf(';') >= 0) {
            throw refusal(name, "contains a semicolon, behind which servers cut a path off");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw refusal(name, "contains a control character");
        }
        if (value.equals(".") || value.equals("..")) {
            throw refusal(name, "is " + value + ", which would lead to another path");
        }
        return value;
    }

    /** A code as a segment of the path. */
    public <E extends OpenEnum> E path(String name, E code) {
        path(name, present(name, code).value());
        return code;
    }

    /** Anything but null. */
    public <T> T present(String name, T value) {
        if (value == null) {
            throw refusal(name, "is null");
        }
        return value;
    }

    /** Text of at most so many characters. */
    public String required(String name, String value, int maxLength) {
        required(name, value);
        int length = value.codePointCount(0, value.length());
        if (length > maxLength) {
            throw refusal(name, "is " + length + " characters long; ONE store takes at most " + maxLength);
        }
        return value;
    }

    /** Text, or a value that stands for it. */
    public String required(String name, String value) {
        present(name, value);
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw refusal(name, "contains half of a surrogate pair");
        }
        return value;
    }

    /** Texts of at most so many characters each. */
    public List<String> required(String name, List<String> values, int maxLength) {
        if (present(name, values).isEmpty()) {
            throw refusal(name, "is empty");
        }
        values.forEach(value -> required(name, value, maxLength));
        return values;
    }

    /** A number within limits, both included. */
    public Integer required(String name, Integer value, int minimum, int maximum) {
        present(name, value);
        if (value < minimum || value > maximum) {
            throw refusal(name, "is " + value + "; ONE store takes " + minimum + " to " + maximum);
        }
        return value;
    }

    /** Text of at most so many characters, or null. */
    public @Nullable String optional(String name, @Nullable String value, int maxLength) {
        return value == null ? null : required(name, value, maxLength);
    }

    /** A number within limits, both included, or null. */
    public @Nullable Integer optional(String name, @Nullable Integer value, int minimum, int maximum) {
        return value == null ? null : required(name, value, minimum, maximum);
    }

    /** The exception for an argument that cannot be taken. */
    public IllegalArgumentException refusal(String name, String problem) {
        return new IllegalArgumentException(operation + ": " + name + " " + problem);
    }
}
