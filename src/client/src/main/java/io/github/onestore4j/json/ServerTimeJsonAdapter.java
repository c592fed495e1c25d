package io.github.onestore4j.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.onestore4j.time.ServerTime;
import io.github.onestore4j.time.ServerTimes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the server's times by one time basis; writes the number as it was sent. */
public final class ServerTimeJsonAdapter extends JsonAdapter<ServerTime> {
    private final ServerTimes times;

    /** Reads by these rules. */
    public ServerTimeJsonAdapter(ServerTimes times) {
        this.times = times;
    }

    @Override
    public @Nullable ServerTime fromJson(JsonReader reader) throws IOException {
        Long millis = JsonValues.readLong(reader);
        return millis == null ? null : times.read(millis);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable ServerTime value) throws IOException {
        JsonValues.writeLong(writer, value == null ? null : (Long) value.millis());
    }
}
