package io.github.onestore4j.generated;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import io.github.onestore4j.model.OpenEnum;
import java.io.IOException;
import java.util.Set;
import okio.Buffer;

/**
 * A generated model or open enum, and what reads and writes it.
 *
 * @param secrets its fields that toString leaves out
 */
public record Model(Class<?> type, JsonAdapter<Object> adapter, Set<String> secrets) {
    /** Reads bytes that hold it and nothing else. */
    public Object read(byte[] json) throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().write(json));
        Object value = adapter.fromJson(reader);
        if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
            throw new IOException("something after the value");
        }
        return value;
    }

    /** Writes it. */
    public String write(Object value) {
        return adapter.toJson(value);
    }

    /** Whether a text has nothing in the place of its secrets but a block. */
    public boolean hides(String text) {
        return secrets.stream()
                .allMatch(secret -> text.contains(secret + "=null") || text.contains(secret + "=\u2588"));
    }

    boolean isOpenEnum() {
        return OpenEnum.class.isAssignableFrom(type);
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
