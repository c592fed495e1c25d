package io.github.onestore4j.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The JSON object without fields, for a call that has nothing to say and says it in JSON. */
public final class EmptyObject {
    /** The only one. */
    public static final EmptyObject INSTANCE = new EmptyObject();

    private EmptyObject() {}

    /** Writes it; reads any object as it. */
    public static final class Adapter extends JsonAdapter<EmptyObject> {
        @Override
        public @Nullable EmptyObject fromJson(JsonReader reader) throws IOException {
            reader.skipValue();
            return INSTANCE;
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable EmptyObject value) throws IOException {
            writer.beginObject();
            writer.endObject();
        }
    }
}
