package io.github.onestore4j.call;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the user gives to one operation, before anything is sent. Every check answers the value it was given, or throws an
 * {@link IllegalArgumentException} that names the operation, the parameter and the limit, but not the value.
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
    public String required(String name, @Nullable String value) {
        if (value == null) {
            throw refusal(name, "is null");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw refusal(name, "contains half of a surrogate pair");
        }
        return value;
    }

    /** A number within limits, both included. */
    public Integer required(String name, @Nullable Integer value, int minimum, int maximum) {
        if (value == null) {
            throw refusal(name, "is null");
        }
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
