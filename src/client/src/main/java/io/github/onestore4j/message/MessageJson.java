package io.github.onestore4j.message;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import io.github.onestore4j.json.GeneratedAdaptersOnly;
import io.github.onestore4j.json.ServerTimeJsonAdapter;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ModelJsonAdapters;
import io.github.onestore4j.time.ServerTime;
import io.github.onestore4j.time.ServerTimes;
import io.github.onestore4j.time.TimeBasis;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of messages. Their times count from the epoch. */
public final class MessageJson {
    private static final int LONGEST_REASON = 200;

    private static final Moshi MOSHI = new Moshi.Builder()
            .add(
                    ServerTime.class,
                    new ServerTimeJsonAdapter(ServerTimes.of(TimeBasis.EPOCH, MarketCode.MKT_GLB.clock())))
            .add(new ModelJsonAdapters())
            .add(new MessageJsonAdapters())
            .add(new GeneratedAdaptersOnly())
            .build();

    private MessageJson() {}

    /**
     * The text of a body. Bytes that are no UTF-8 are not replaced by something else: the text may be signed.
     *
     * @throws MalformedMessageException when it is not UTF-8
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
     * @throws MalformedMessageException when it is not, or does not fit the type
     */
    public static <T> T read(Class<T> type, String json) {
        try {
            JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
            T message = MOSHI.adapter(type).fromJson(reader);
            if (message == null || reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw new MalformedMessageException("not one JSON object", null);
            }
            return message;
        } catch (IOException | JsonDataException unfit) {
            throw new MalformedMessageException("not the JSON of a message: " + printable(unfit.getMessage()), null);
        }
    }

    /** A reason that quotes names from the message, so that none of them can look like another line of a log. */
    private static String printable(@Nullable String reason) {
        String line = (reason == null ? "it ends too early" : reason).replaceAll("[^ -~]", "?");
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
