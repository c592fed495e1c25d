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
import okio.Buffer;

/** Reads the JSON of messages. Their times count from the epoch. */
public final class MessageJson {
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
            throw new MalformedMessageException("not the JSON of a message: " + unfit.getMessage(), unfit);
        }
    }
}
