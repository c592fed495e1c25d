package io.github.onestore4j.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.onestore4j.model.JsonBody;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the body of a request. */
public final class JsonBodyAdapter extends JsonAdapter<JsonBody> {
    @Override
    public JsonBody fromJson(JsonReader reader) {
        throw new IllegalStateException("a request is not read");
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable JsonBody body) throws IOException {
        writer.beginObject();
        if (body != null) {
            for (Map.Entry<String, Object> field : body.fields().entrySet()) {
                writer.name(field.getKey());
                write(writer, field.getValue());
            }
        }
        writer.endObject();
    }

    private static void write(JsonWriter writer, Object value) throws IOException {
        if (value instanceof Number) {
            writer.value((Number) value);
        } else if (value instanceof Boolean) {
            writer.value((Boolean) value);
        } else if (value instanceof Iterable) {
            writer.beginArray();
            for (Object element : (Iterable<?>) value) {
                write(writer, element);
            }
            writer.endArray();
        } else {
            JsonValues.writeString(writer, value.toString());
        }
    }
}
