package io.github.onestore4j.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes single values. Reading takes null everywhere, numbers and truth values also as text, and empty text
 * as an absent number or truth value; whatever else does not fit is a {@link JsonDataException} that names the place.
 * Writing is exact.
 */
public final class JsonValues {
    /** Longer than any 64-bit number in any spelling; keeps a hostile one from being worked out. */
    private static final int LONGEST_NUMBER = 64;

    private JsonValues() {}

    /** Whether null comes next; consumes it when it does. */
    public static boolean isNull(JsonReader reader) throws IOException {
        if (reader.peek() != JsonReader.Token.NULL) {
            return false;
        }
        reader.nextNull();
        return true;
    }

    /** Text; a number or truth value as it is spelled. */
    public static @Nullable String readString(JsonReader reader) throws IOException {
        if (isNull(reader)) {
            return null;
        }
        return reader.peek() == JsonReader.Token.BOOLEAN ? Boolean.toString(reader.nextBoolean()) : reader.nextString();
    }

    /** A whole number of 64 bits. */
    public static @Nullable Long readLong(JsonReader reader) throws IOException {
        String text = readString(reader);
        if (text == null || text.trim().isEmpty()) {
            return null;
        }
        try {
            if (text.length() <= LONGEST_NUMBER) {
                return new BigDecimal(text.trim()).longValueExact();
            }
        } catch (NumberFormatException notANumber) {
            throw unfit(reader, "a whole number", notANumber);
        } catch (ArithmeticException notWholeOrTooLarge) {
            throw unfit(reader, "a whole number of 64 bits", notWholeOrTooLarge);
        }
        throw unfit(reader, "a whole number of 64 bits", null);
    }

    /** A whole number of 32 bits. */
    public static @Nullable Integer readInteger(JsonReader reader) throws IOException {
        Long value = readLong(reader);
        if (value == null) {
            return null;
        }
        if (value != value.intValue()) {
            throw unfit(reader, "a whole number of 32 bits", null);
        }
        return value.intValue();
    }

    /** A truth value; also 1 and 0, and the words for true and false in any case. */
    public static @Nullable Boolean readBoolean(JsonReader reader) throws IOException {
        String text = readString(reader);
        if (text == null || text.trim().isEmpty()) {
            return null;
        }
        switch (text.trim().toLowerCase(java.util.Locale.ROOT)) {
            case "true":
            case "1":
                return true;
            case "false":
            case "0":
                return false;
            default:
                throw unfit(reader, "true or false", null);
        }
    }

    /** A list without its nulls; empty for null. */
    public static <T> List<T> readList(JsonReader reader, JsonAdapter<T> elements) throws IOException {
        if (isNull(reader)) {
            return new ArrayList<>();
        }
        List<T> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            T element = isNull(reader) ? null : elements.fromJson(reader);
            if (element != null) {
                list.add(element);
            }
        }
        reader.endArray();
        return list;
    }

    /** The text of the next value, to the byte, which is consumed. */
    public static String rawText(JsonReader reader) throws IOException {
        try (BufferedSource source = reader.nextSource()) {
            return source.readUtf8();
        }
    }

    /** Reads such a text. */
    public static JsonReader reader(String rawText) {
        return JsonReader.of(new Buffer().writeUtf8(rawText));
    }

    /** A value that must be there. */
    public static <T> T required(JsonReader reader, @Nullable T value) {
        if (value == null) {
            throw unfit(reader, "a value", null);
        }
        return value;
    }

    /** Text. Half of a surrogate pair, which UTF-8 has no bytes for and Moshi makes a question mark of, is escaped. */
    public static void writeString(JsonWriter writer, @Nullable String value) throws IOException {
        if (value == null || JsonStrings.isUnicode(value)) {
            writer.value(value);
            return;
        }
        try (BufferedSink sink = writer.valueSink()) {
            sink.writeUtf8(JsonStrings.escape(value));
        }
    }

    /** Digits as a number; anything else as text. */
    public static void writeDigits(JsonWriter writer, @Nullable String value) throws IOException {
        if (value != null && value.matches("0|-?[1-9][0-9]{0,17}")) {
            writer.value(Long.parseLong(value));
        } else {
            writeString(writer, value);
        }
    }

    /** A whole number of 64 bits. */
    public static void writeLong(JsonWriter writer, @Nullable Long value) throws IOException {
        writer.value(value);
    }

    /** A whole number of 32 bits. */
    public static void writeInteger(JsonWriter writer, @Nullable Integer value) throws IOException {
        writer.value(value);
    }

    /** A truth value. */
    public static void writeBoolean(JsonWriter writer, @Nullable Boolean value) throws IOException {
        writer.value(value);
    }

    /** A list. */
    public static <T> void writeList(JsonWriter writer, JsonAdapter<T> elements, List<T> values) throws IOException {
        writer.beginArray();
        for (T value : values) {
            elements.toJson(writer, value);
        }
        writer.endArray();
    }

    private static JsonDataException unfit(JsonReader reader, String expected, @Nullable Throwable cause) {
        return new JsonDataException("expected " + expected + " at " + reader.getPath(), cause);
    }
}
