package io.github.onestore4j.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text in a list, with the tolerance of text in a field. */
public final class TextAdapter extends JsonAdapter<String> {
    public static final TextAdapter INSTANCE = new TextAdapter();

    private TextAdapter() {}

    @Override
    public @Nullable String fromJson(JsonReader reader) throws IOException {
        return JsonValues.readString(reader);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable String value) throws IOException {
        JsonValues.writeString(writer, value);
    }
}
