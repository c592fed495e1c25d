package io.github.onestore4j.internal.message;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.onestore4j.internal.text.Quotation;
import io.github.onestore4j.message.MalformedMessageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import okio.Buffer;

/** Reads the JSON of messages, which anybody can send. */
public final class MessageJson {
    /** Working such a number out would take seconds. */
    private static final Pattern ABSURD_NUMBER = Pattern.compile("[0-9]{1000}");

    private MessageJson() {}

    /**
     * Returns the text of a body. Bytes that are not UTF-8 are not replaced by something else: the text may be signed.
     *
     * @throws MalformedMessageException if it is not UTF-8
     */
    public static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new MalformedMessageException("not UTF-8", notText);
        }
    }

    /**
     * Reads a message, which has to be one JSON object and nothing else.
     *
     * @throws MalformedMessageException if it is not, or does not fit the type
     */
    public static <T> T read(JsonAdapter<T> adapter, String json) {
        if (ABSURD_NUMBER.matcher(json).find()) {
            throw new MalformedMessageException("a number of a thousand digits and more", null);
        }
        try {
            JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
            T message = adapter.fromJson(reader);
            if (message == null || reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw new MalformedMessageException("not one JSON object", null);
            }
            return message;
        } catch (IOException | JsonDataException unfit) {
            throw new MalformedMessageException("not the JSON of a message: " + reason(unfit), null);
        }
    }

    private static String reason(Exception unfit) {
        // Moshi's advice to be lenient would hide what came.
        return unfit instanceof JsonDataException ? Quotation.of(unfit.getMessage()) : "it is not JSON, or breaks off";
    }
}
