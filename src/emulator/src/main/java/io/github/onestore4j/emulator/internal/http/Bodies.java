package io.github.onestore4j.emulator.internal.http;

import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.OpenEnum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bodies that all operations share, and how their values are written. */
public final class Bodies {
    private Bodies() {}

    public static JsonObject success() {
        JsonObject body = new JsonObject();
        body.putObject("result")
                .put("code", ErrorCode.SUCCESS.value())
                .put("message", "Request has been completed successfully.");
        return body;
    }

    public static JsonObject error(String code, String message) {
        JsonObject body = new JsonObject();
        body.putObject("error").put("code", code).put("message", message);
        return body;
    }

    public static JsonObject errorNumber(int code, String message) {
        JsonObject body = new JsonObject();
        body.putObject("error").put("code", code).put("message", message);
        return body;
    }

    /** A code's number. */
    public static @Nullable Integer number(@Nullable OpenEnum code) {
        return code == null ? null : (Integer) Integer.parseInt(code.value());
    }

    public static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : (Long) time.toEpochMilli();
    }
}
