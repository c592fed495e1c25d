package io.github.onestore4j.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The field names of one model, found in JSON also where a space stands before or after them. */
public final class JsonNames {
    private final List<String> names;
    private final JsonReader.Options options;

    private JsonNames(List<String> names) {
        this.names = names;
        this.options = JsonReader.Options.of(names.toArray(new String[0]));
    }

    /** Knows these names. */
    public static JsonNames of(String... names) {
        return new JsonNames(Arrays.asList(names));
    }

    /** Reads the next name and answers its position, the first being 1; 0 when it is not one of these. */
    public int select(JsonReader reader) throws IOException {
        int index = reader.selectName(options);
        if (index < 0) {
            index = names.indexOf(reader.nextName().trim());
        }
        return index + 1;
    }

    /**
     * Marks a position as seen, of at most 63. A name that comes twice says two things, and readers would differ in
     * which they hear.
     *
     * @param seen what was seen before, beginning with 0
     * @param position what {@link #select} answered
     */
    public static long once(long seen, int position, JsonReader reader) {
        long mark = position == 0 ? 0 : 1L << position;
        if ((seen & mark) != 0) {
            throw new JsonDataException("a name that comes twice at " + reader.getPath());
        }
        return seen | mark;
    }

    /** Refuses an object in which a position was not seen. */
    public void require(long seen, int position, JsonReader reader) {
        if ((seen & 1L << position) == 0) {
            throw new JsonDataException("no " + names.get(position - 1) + " at " + reader.getPath());
        }
    }
}
