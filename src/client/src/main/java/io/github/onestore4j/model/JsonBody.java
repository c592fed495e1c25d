package io.github.onestore4j.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object that a request sends, for the Retrofit interfaces: its fields in their order, without those that are
 * null. Immutable.
 */
public final class JsonBody {
    private static final JsonBody EMPTY = new JsonBody(Collections.emptyMap());

    private final Map<String, Object> fields;

    private JsonBody(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Returns an object without fields. */
    public static JsonBody empty() {
        return EMPTY;
    }

    /**
     * Returns the same with a field more.
     *
     * @param value a String, a number, a Boolean, or a List of Strings; null to leave the field out
     */
    public JsonBody with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new JsonBody(Collections.unmodifiableMap(more));
    }

    /** Returns the fields by name. */
    public Map<String, Object> fields() {
        return fields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonBody && fields.equals(((JsonBody) other).fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "JsonBody" + fields;
    }
}
