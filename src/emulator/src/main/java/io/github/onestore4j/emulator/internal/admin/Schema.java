package io.github.onestore4j.emulator.internal.admin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a value has to be, by the part of OpenAPI that {@code emulator.yaml} uses. An object has no fields but those
 * that the schema names, unless it says otherwise.
 */
final class Schema {
    private final AdminSpec spec;
    private final Map<String, Object> rules;

    Schema(AdminSpec spec, Map<String, Object> rules) {
        this.spec = spec;
        this.rules = spec.resolve(rules);
    }

    /**
     * Checks a value.
     *
     * @throws IllegalArgumentException when it is not what it has to be; says which fields and why
     */
    void check(Map<String, ?> value) {
        List<String> problems = new ArrayList<>();
        check(value, "", problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** Returns the fields of a form with the types that they have to have; empty ones count as left out. */
    Map<String, Object> typed(Map<String, String> form) {
        Map<String, Object> typed = new LinkedHashMap<>();
        form.forEach((name, text) -> {
            Schema field = field(name);
            boolean number = field != null && field.is("integer") && text.matches("-?[0-9]{1,9}");
            if (!text.isEmpty()) {
                typed.put(name, number ? (Object) Integer.valueOf(text) : text);
            }
        });
        return typed;
    }

    private @Nullable Schema field(String name) {
        Map<String, Object> fields = rules.get("properties") == null ? Map.of() : AdminSpec.child(rules, "properties");
        return fields.containsKey(name) ? new Schema(spec, AdminSpec.child(fields, name)) : null;
    }

    private boolean is(String type) {
        return type.equals(rules.get("type"));
    }

    private void check(@Nullable Object value, String path, List<String> problems) {
        if (value instanceof Map<?, ?> object && is("object")) {
            checkFields(object, path, problems);
        } else if (value instanceof List<?> list && is("array")) {
            Schema items = new Schema(spec, AdminSpec.child(rules, "items"));
            for (int i = 0; i < list.size(); i++) {
                items.check(list.get(i), path + "[" + i + "]", problems);
            }
        } else if (value instanceof String text && is("string")) {
            checkText(text, path, problems);
        } else if (value instanceof Number number && is("integer")) {
            checkNumber(number, path, problems);
        } else {
            problems.add((path.isEmpty() ? "the body" : path) + ": has to be of type " + rules.get("type"));
        }
    }

    private void checkFields(Map<?, ?> object, String path, List<String> problems) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (rules.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> object.get(name) == null)
                    .forEach(name -> problems.add(prefix + name + ": is missing"));
        }
        object.forEach((name, value) -> {
            Schema field = field(String.valueOf(name));
            if (field != null && value != null) {
                field.check(value, prefix + name, problems);
            } else if (field == null && !Boolean.TRUE.equals(rules.get("additionalProperties"))) {
                problems.add(prefix + name + ": there is no such field; there are "
                        + (rules.get("properties") instanceof Map<?, ?> known ? known.keySet() : List.of()));
            }
        });
    }

    private void checkText(String text, String path, List<String> problems) {
        if (rules.get("enum") instanceof List<?> values && !values.contains(text)) {
            problems.add(path + ": has to be one of " + values + ", not " + text);
        } else if (text.length() < limit("minLength", 0)) {
            problems.add(path + ": must not be empty");
        } else if (text.length() > limit("maxLength", Integer.MAX_VALUE)) {
            problems.add(path + ": must not be longer than " + rules.get("maxLength"));
        } else if (rules.get("format") instanceof String format && !text.isEmpty() && !has(format, text)) {
            problems.add(path + ": has to be " + format + ", not " + text);
        }
    }

    private void checkNumber(Number number, String path, List<String> problems) {
        double value = number.doubleValue();
        if (value != Math.rint(value)) {
            problems.add(path + ": has to be a whole number");
        } else if (value < limit("minimum", Integer.MIN_VALUE)) {
            problems.add(path + ": must be at least " + rules.get("minimum"));
        } else if (value > limit("maximum", Integer.MAX_VALUE)) {
            problems.add(path + ": must be at most " + limit("maximum", Integer.MAX_VALUE));
        }
    }

    private int limit(String keyword, int none) {
        return rules.get(keyword) instanceof Number number ? number.intValue() : none;
    }

    private static boolean has(String format, String text) {
        return switch (format) {
            case "date-time" -> isParsed(() -> Instant.parse(text));
            case "duration" -> isParsed(() -> text.contains("T") ? Duration.parse(text) : Period.parse(text));
            case "http-url" ->
                isParsed(() -> {
                    URI url = URI.create(text);
                    return url.getHost() != null
                                    && String.valueOf(url.getScheme()).matches("https?")
                            ? url
                            : null;
                });
            default -> throw new IllegalStateException("emulator.yaml has an unknown format " + format);
        };
    }

    private static boolean isParsed(Supplier<@Nullable Object> parser) {
        try {
            return parser.get() != null;
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            return false;
        }
    }
}
