package io.github.onestore4j.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.onestore4j.model.OpenEnum;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes the codes of an open enum. A code that it does not know is kept. */
public abstract class OpenEnumAdapter<E extends OpenEnum> extends JsonAdapter<E> {
    private final List<E> known;
    private final boolean digits;
    private final long[] numbers;
    private final JsonReader.Options values;

    protected OpenEnumAdapter(List<E> known, boolean digits) {
        this.known = known;
        this.digits = digits;
        this.numbers = new long[digits ? known.size() : 0];
        String[] texts = new String[known.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = known.get(i).value();
            if (digits) {
                numbers[i] = Long.parseLong(texts[i]);
            }
        }
        this.values = JsonReader.Options.of(texts);
    }

    /** Returns the code for what was sent. */
    protected abstract E of(String value);

    @Override
    public final @Nullable E fromJson(JsonReader reader) throws IOException {
        if (digits && reader.peek() == JsonReader.Token.NUMBER) {
            return number(reader);
        }
        int index = reader.selectString(values);
        if (index >= 0) {
            return known.get(index);
        }
        String value = JsonValues.readString(reader);
        return value == null ? null : of(value);
    }

    /** Reads a number in any spelling: 1.0 is 1. */
    private E number(JsonReader reader) throws IOException {
        long number;
        try {
            number = reader.nextLong();
        } catch (JsonDataException notWhole) {
            return of(reader.nextString());
        }
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return known.get(i);
            }
        }
        return of(Long.toString(number));
    }

    @Override
    public final void toJson(JsonWriter writer, @Nullable E code) throws IOException {
        String value = code == null ? null : code.value();
        if (digits) {
            JsonValues.writeDigits(writer, value);
        } else {
            JsonValues.writeString(writer, value);
        }
    }
}
