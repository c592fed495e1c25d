package io.github.onestore4j.internal.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.onestore4j.error.ErrorCode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a response says besides its model: an {@code error} object refuses the call, and a {@code result} object grants
 * a change of state with the code Success. The adapter of the outermost object fills it while it reads its own fields,
 * so that one pass is enough.
 */
public final class Envelope {
    private @Nullable Verdict error;
    private @Nullable Verdict result;
    private boolean unclear;

    /** Reads a field that the model does not have, or skips it. */
    public static void other(@Nullable Envelope envelope, int name, JsonReader reader) throws IOException {
        if (envelope == null || name >= 0) {
            reader.skipValue();
        } else {
            envelope.read(name, reader);
        }
    }

    /** Reads an object for its envelope alone. */
    public void read(JsonReader reader) throws IOException {
        if (JsonValues.isNull(reader)) {
            return;
        }
        reader.beginObject();
        while (reader.hasNext()) {
            other(this, JsonNames.NONE.select(reader), reader);
        }
        reader.endObject();
    }

    private void read(int name, JsonReader reader) throws IOException {
        if (name == JsonNames.ERROR) {
            refuseTwice(error != null || unclear, reader);
            error = Verdict.read(reader);
            unclear = error != null && error.code().isEmpty();
        } else {
            refuseTwice(result != null, reader);
            result = Verdict.read(reader);
        }
    }

    private static void refuseTwice(boolean seen, JsonReader reader) {
        if (seen) {
            throw new JsonDataException("a name that comes twice at " + reader.getPath());
        }
    }

    /** Takes over the result that a model has as a field of its own. */
    public void result(@Nullable String code, @Nullable String message) {
        result = new Verdict(code, message);
    }

    /** Returns what refuses the call; null if nothing does. */
    public @Nullable Verdict refusal(boolean byResultToo) {
        if (error != null && !unclear) {
            return error;
        }
        boolean refused = byResultToo && result != null && !result.code().isEmpty() && !grants();
        return refused ? result : null;
    }

    /** Returns whether there is an error object without a code. */
    public boolean isUnclear() {
        return unclear;
    }

    /** Returns whether result.code is Success. */
    public boolean grants() {
        return result != null && result.hasCode(ErrorCode.SUCCESS);
    }

    /** A code and a sentence, as ONE store sent them. Immutable. */
    public static final class Verdict {
        private static final JsonNames NAMES = JsonNames.of("code", "message");

        private final String code;
        private final @Nullable String message;

        Verdict(@Nullable String code, @Nullable String message) {
            this.code = code == null ? "" : code;
            this.message = message;
        }

        private static @Nullable Verdict read(JsonReader reader) throws IOException {
            if (JsonValues.isNull(reader)) {
                return null;
            }
            String code = null;
            String message = null;
            long seen = 0;
            reader.beginObject();
            while (reader.hasNext()) {
                int name = NAMES.select(reader);
                seen = JsonNames.once(seen, name, reader);
                switch (name) {
                    case 1:
                        code = JsonValues.readString(reader);
                        break;
                    case 2:
                        message = JsonValues.readString(reader);
                        break;
                    default:
                        reader.skipValue();
                }
            }
            reader.endObject();
            return new Verdict(code, message);
        }

        /** Returns the code; empty if there was none. */
        public String code() {
            return code;
        }

        public @Nullable String message() {
            return message;
        }

        public boolean hasCode(ErrorCode other) {
            return code.equals(other.value());
        }
    }
}
