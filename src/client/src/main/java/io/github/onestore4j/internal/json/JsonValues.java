package io.github.onestore4j.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.onestore4j.internal.text.Unicode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes single values. Reading accepts null everywhere, numbers and booleans also as text, and empty text as
 * an absent number or boolean; whatever else does not fit is a {@link JsonDataException} that names the place. Writing
 * is exact.
 */
public final class JsonValues {
    /** Longer than any 64-bit number in any spelling; keeps a hostile one from being worked out. */
    private static final int LONGEST_NUMBER = 64;

    private JsonValues() {}

    /** Returns whether null comes next, and consumes it if so. */
    public static boolean isNull(JsonReader reader) throws IOException {
        if (reader.peek() != JsonReader.Token.NULL) {
            return false;
        }
        reader.nextNull();
        return true;
    }

    /** Reads text; a number or boolean as it is spelled. */
    public static @Nullable String readString(JsonReader reader) throws IOException {
        JsonReader.Token next = reader.peek();
        if (next == JsonReader.Token.NULL) {
            return reader.nextNull();
        }
        return next == JsonReader.Token.BOOLEAN ? Boolean.toString(reader.nextBoolean()) : reader.nextString();
    }

    /** Reads a whole number of 64 bits. */
    public static @Nullable Long readLong(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.NUMBER) {
            return number(reader);
        }
        String text = readString(reader);
        return text == null || text.trim().isEmpty() ? null : (Long) parse(text.trim(), reader);
    }

    private static long number(JsonReader reader) throws IOException {
        try {
            return reader.nextLong();
        } catch (JsonDataException notSpelledAsOne) {
            return parse(reader.nextString(), reader);
        }
    }

    /** Works out a number in any spelling, such as 1.0 or 1e3. */
    private static long parse(String text, JsonReader reader) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                return new BigDecimal(text).longValueExact();
            }
        } catch (NumberFormatException notANumber) {
            throw unfit(reader, "a whole number", notANumber);
        } catch (ArithmeticException notWholeOrTooLarge) {
            throw unfit(reader, "a whole number of 64 bits", notWholeOrTooLarge);
        }
        throw unfit(reader, "a whole number of 64 bits", null);
    }

    /** Reads milliseconds, by the market's clock if the reader has a {@link ServerClock}. */
    public static @Nullable Long readMillis(JsonReader reader) throws IOException {
        Long millis = readLong(reader);
        ServerClock clock = millis == null ? null : reader.tag(ServerClock.class);
        return clock == null || millis == null ? millis : (Long) clock.toEpoch(millis);
    }

    /** Reads a whole number of 32 bits. */
    public static @Nullable Integer readInteger(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.NUMBER) {
            return narrow(number(reader), reader);
        }
        Long value = readLong(reader);
        return value == null ? null : (Integer) narrow(value, reader);
    }

    private static int narrow(long value, JsonReader reader) {
        if (value != (int) value) {
            throw unfit(reader, "a whole number of 32 bits", null);
        }
        return (int) value;
    }

    /** Reads a boolean; also 1 and 0, and true and false as text in any case. */
    public static @Nullable Boolean readBoolean(JsonReader reader) throws IOException {
        JsonReader.Token next = reader.peek();
        if (next == JsonReader.Token.NULL) {
            return reader.nextNull();
        }
        return next == JsonReader.Token.BOOLEAN
                ? (Boolean) reader.nextBoolean()
                : parseBoolean(reader.nextString().trim(), reader);
    }

    private static @Nullable Boolean parseBoolean(String text, JsonReader reader) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "":
                return null;
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

    /** Reads a list without its nulls; empty for null. */
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

    /** Returns a list of text, empty for null; with an empty text for each null, as lists can pair by their places. */
    public static List<String> readTexts(JsonReader reader) throws IOException {
        List<String> list = new ArrayList<>();
        if (isNull(reader)) {
            return list;
        }
        reader.beginArray();
        while (reader.hasNext()) {
            String text = readString(reader);
            list.add(text == null ? "" : text);
        }
        reader.endArray();
        return list;
    }

    /** Returns a value that must be there. */
    public static <T> T required(JsonReader reader, @Nullable T value) {
        if (value == null) {
            throw unfit(reader, "a value", null);
        }
        return value;
    }

    /**
     * Writes text. Half of a surrogate pair, which UTF-8 has no bytes for and Moshi makes a question mark of, is
     * escaped.
     */
    public static void writeString(JsonWriter writer, @Nullable String value) throws IOException {
        if (value == null || Unicode.isWellFormed(value)) {
            writer.value(value);
            return;
        }
        try (BufferedSink sink = writer.valueSink()) {
            sink.writeUtf8(JsonStrings.escape(value));
        }
    }

    /** Writes digits as a number; anything else as text. */
    public static void writeDigits(JsonWriter writer, @Nullable String value) throws IOException {
        if (value != null && value.matches("0|-?[1-9][0-9]{0,17}")) {
            writer.value(Long.parseLong(value));
        } else {
            writeString(writer, value);
        }
    }

    /** Writes a whole number of 64 bits. */
    public static void writeLong(JsonWriter writer, @Nullable Long value) throws IOException {
        writer.value(value);
    }

    /** Writes a whole number of 32 bits. */
    public static void writeInteger(JsonWriter writer, @Nullable Integer value) throws IOException {
        writer.value(value);
    }

    /** Writes a boolean. */
    public static void writeBoolean(JsonWriter writer, @Nullable Boolean value) throws IOException {
        writer.value(value);
    }

    /** Writes a list. */
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
