package io.github.onestore4j.emulator.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;

/**
 * What goes back to the caller.
 *
 * @param status the HTTP status
 * @param contentType what the body is
 * @param body the body
 */
record Answer(int status, String contentType, String body) {
    static Answer json(int status, JsonObject body) {
        return new Answer(status, "application/json;charset=UTF-8", body.toString());
    }

    static Answer html(int status, String body) {
        return new Answer(status, "text/html;charset=UTF-8", body);
    }

    ResponseDefinition toResponse() {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withHeader("Content-Type", contentType)
                .withBody(body)
                .build();
    }
}
