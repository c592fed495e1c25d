package io.github.onestore4j.internal.json;

import com.squareup.moshi.JsonReader;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The bytes that a reader reads, so that a model can keep those it was read from. */
public final class RawText {
    private final byte[] bytes;
    private final Buffer unread;

    private RawText(byte[] bytes, Buffer unread) {
        this.bytes = bytes;
        this.unread = unread;
    }

    /** Makes a reader of UTF-8 text that remembers it. */
    public static JsonReader reader(byte[] json) {
        Buffer unread = new Buffer().write(json);
        JsonReader reader = JsonReader.of(unread);
        reader.setTag(RawText.class, new RawText(json, unread));
        return reader;
    }

    /** Returns where an object begins that the reader has just peeked at; -1 if the reader remembers nothing. */
    public static int start(JsonReader reader) {
        RawText text = reader.tag(RawText.class);
        return text == null ? -1 : text.position() - 1;
    }

    /** Returns the text from a start to where the reader is, decoded when it is asked for; null without a start. */
    public static @Nullable CharSequence since(int start, JsonReader reader) {
        RawText text = reader.tag(RawText.class);
        return text == null ? null : new Part(text.bytes, start, text.position());
    }

    private int position() {
        return bytes.length - (int) unread.size();
    }

    /** A part of it. */
    private static final class Part implements CharSequence {
        private final byte[] bytes;
        private final int start;
        private final int end;

        Part(byte[] bytes, int start, int end) {
            this.bytes = bytes;
            this.start = start;
            this.end = end;
        }

        @Override
        public int length() {
            return toString().length();
        }

        @Override
        public char charAt(int index) {
            return toString().charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return toString().subSequence(from, to);
        }

        @Override
        public String toString() {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
    }
}
