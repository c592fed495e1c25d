package io.github.onestore4j.tools.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;

/**
 * What the store has responded.
 *
 * @param sent when the request was sent
 * @param took until the whole body was there
 */
record Reply(int status, Headers headers, String body, Instant sent, Duration took) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns the body; a missing node for one that is no JSON object. */
    JsonNode json() {
        try {
            JsonNode json = JSON.readTree(body);
            return json.isObject() ? json : MissingNode.getInstance();
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** The code of a refusal; empty for none. */
    String errorCode() {
        return json().at("/error/code").asText();
    }
}
