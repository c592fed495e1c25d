package io.github.onestore4j.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes one model. */
public abstract class ModelAdapter<T> extends JsonAdapter<T> {
    /**
     * Reads an object; null for null.
     *
     * @param envelope is filled with what the outermost object of a response says besides; null for any other object
     */
    public abstract @Nullable T read(JsonReader reader, @Nullable Envelope envelope) throws IOException;

    @Override
    public final @Nullable T fromJson(JsonReader reader) throws IOException {
        return read(reader, null);
    }
}
