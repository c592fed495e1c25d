package io.github.onestore4j.emulator.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON object: its fields in their order, nulls included. */
public final class JsonObject {
    private static final JsonAdapter<Object> JSON =
            new Moshi.Builder().build().adapter(Object.class).serializeNulls();

    private final Map<String, @Nullable Object> fields;

    public JsonObject() {
        this(new LinkedHashMap<>());
    }

    private JsonObject(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException when the text is not a JSON object
     */
    @SuppressWarnings("unchecked")
    public static JsonObject parse(String json) {
        try {
            Object value = JSON.fromJson(json);
            if (value instanceof Map<?, ?> map) {
                return new JsonObject((Map<String, @Nullable Object>) map);
            }
        } catch (IOException | JsonDataException notJson) {
            throw new IllegalArgumentException("not JSON: " + notJson.getMessage(), notJson);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** Returns an object with these fields. */
    public static JsonObject of(Map<String, @Nullable Object> fields) {
        return new JsonObject(new LinkedHashMap<>(fields));
    }

    /** Returns its fields as Moshi reads and writes them. */
    public Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** Sets a field to text, a number, a boolean or null. */
    public JsonObject put(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /** Sets a field to a new object, and returns that object. */
    public JsonObject putObject(String name) {
        JsonObject child = new JsonObject();
        fields.put(name, child.fields);
        return child;
    }

    /** Sets a field to a list of objects. */
    public JsonObject putObjects(String name, Collection<JsonObject> objects) {
        return put(name, objects.stream().map(object -> object.fields).toList());
    }

    public void retain(Collection<String> names) {
        fields.keySet().retainAll(names);
    }

    public void remove(Collection<String> names) {
        fields.keySet().removeAll(names);
    }

    /** Returns the fields that are not null, as text. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, value.toString());
            }
        });
        return texts;
    }

    /** Returns a value as Moshi reads it, numbers as Double; null when it is null or absent. */
    @Nullable
    public Object value(String name) {
        return fields.get(name);
    }

    /** Returns a text; null when it is something else or absent. */
    @Nullable
    public String text(String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    /** Returns a text that has to be there. */
    public String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new IllegalArgumentException(name + ": is missing");
        }
        return value;
    }

    /** Returns an object within this one; null when it is something else or absent. */
    @SuppressWarnings("unchecked")
    public @Nullable JsonObject object(String name) {
        return fields.get(name) instanceof Map<?, ?> map ? of((Map<String, @Nullable Object>) map) : null;
    }

    /** Returns the objects of a list; empty when it is something else or absent. */
    @SuppressWarnings("unchecked")
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        if (fields.get(name) instanceof List<?> list) {
            list.forEach(value -> objects.add(of((Map<String, @Nullable Object>) value)));
        }
        return objects;
    }

    public String text(String name, String fallback) {
        return Objects.requireNonNullElse(text(name), fallback);
    }

    public int number(String name, int fallback) {
        return fields.get(name) instanceof Number number ? number.intValue() : fallback;
    }

    /** Returns the texts of a list; empty when it is something else or absent. */
    public List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        if (fields.get(name) instanceof List<?> list) {
            list.forEach(value -> texts.add(String.valueOf(value)));
        }
        return texts;
    }

    /** Returns compact JSON. */
    @Override
    public String toString() {
        return JSON.toJson(fields);
    }
}
