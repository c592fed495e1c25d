package io.github.onestore4j.emulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.json.OpenEnum;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bodies that all operations share, and how their values are written. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    /**
     * Reads a body. WireMock could, but in wiremock-standalone it answers a Jackson of its own.
     *
     * @throws IllegalArgumentException when it is not JSON
     */
    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("not JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode success() {
        ObjectNode body = object();
        body.putObject("result")
                .put("code", ErrorCode.SUCCESS.value())
                .put("message", "Request has been completed successfully.");
        return body;
    }

    static ObjectNode error(String code, String message) {
        ObjectNode body = object();
        body.putObject("error").put("code", code).put("message", message);
        return body;
    }

    static ObjectNode errorNumber(int code, String message) {
        ObjectNode body = object();
        body.putObject("error").put("code", code).put("message", message);
        return body;
    }

    /** A code's number. */
    static @Nullable Integer number(@Nullable OpenEnum code) {
        return code == null ? null : (Integer) Integer.parseInt(code.value());
    }

    static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : (Long) time.toEpochMilli();
    }
}
