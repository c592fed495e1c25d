package io.github.onestore4j.internal.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The field names of one model, also found with a space before or after them, and those of an {@link Envelope}. */
public final class JsonNames {
    /** What {@link #select} returns for {@code error}, unless it is a name of the model. */
    static final int ERROR = -1;

    /** What {@link #select} returns for {@code result}, unless it is a name of the model. */
    static final int RESULT = -2;

    static final JsonNames NONE = of();

    private final List<String> names;
    private final int[] positions;
    private final JsonReader.Options options;

    private JsonNames(List<String> names, int[] positions) {
        this.names = names;
        this.positions = positions;
        this.options = JsonReader.Options.of(names.toArray(new String[0]));
    }

    /** Knows these names, of which there can be at most 61. */
    public static JsonNames of(String... names) {
        int[] positions = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            positions[i] = i + 1;
        }
        return new JsonNames(Arrays.asList(names), positions)
                .alsoNamed("error", ERROR)
                .alsoNamed("result", RESULT);
    }

    /** Returns the same with another name for a position, unless it is one of the names already. */
    public JsonNames alsoNamed(String name, int position) {
        if (names.contains(name)) {
            return this;
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        int[] morePositions = Arrays.copyOf(positions, more.size());
        morePositions[names.size()] = position;
        return new JsonNames(more, morePositions);
    }

    /** Reads the next name and returns its position, the first being 1; 0 or less if it is not one of the model's. */
    public int select(JsonReader reader) throws IOException {
        int index = reader.selectName(options);
        if (index < 0) {
            index = names.indexOf(reader.nextName().trim());
        }
        return index < 0 ? 0 : positions[index];
    }

    /**
     * Marks a position as seen. A name that comes twice says two things, and readers would differ in which they hear.
     *
     * @param seen what was seen before, beginning with 0
     * @param position what {@link #select} returned
     */
    public static long once(long seen, int position, JsonReader reader) {
        if (position <= 0) {
            return seen;
        }
        long mark = 1L << position;
        if ((seen & mark) != 0) {
            throw new JsonDataException("a name that comes twice at " + reader.getPath());
        }
        return seen | mark;
    }

    /** Returns what was read at a position, and refuses an object that did not have it. */
    public <T> T required(int position, @Nullable T read, JsonReader reader) {
        if (read == null) {
            throw new JsonDataException("no " + names.get(position - 1) + " at " + reader.getPath());
        }
        return read;
    }
}
