package io.github.onestore4j.emulator.internal.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * What goes back to the caller.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body
 */
public record Response(int status, Map<String, String> headers, String body) {
    /** No content. */
    public static final Response NOTHING = new Response(204, Map.of(), "");

    /** Returns a response of some media type. */
    public Response(int status, String contentType, String body) {
        this(status, Map.of("Content-Type", contentType), body);
    }

    /** Returns a response in JSON. */
    public static Response json(int status, JsonObject body) {
        return new Response(status, "application/json;charset=UTF-8", body.toString());
    }

    /** Returns a page. */
    public static Response html(int status, String body) {
        return new Response(status, "text/html;charset=UTF-8", body);
    }

    /** Returns a page that nobody keeps or frames, and that loads and sends only what a policy allows. */
    public static Response page(String body, String policy) {
        return new Response(
                200,
                Map.of(
                        "Content-Type", "text/html;charset=UTF-8",
                        "Cache-Control", "no-store",
                        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; " + policy,
                        "Referrer-Policy", "same-origin"),
                body);
    }

    /** Sends a browser on to another page after a form. */
    public static Response seeOther(String location) {
        return new Response(303, Map.of("Location", location), "");
    }

    /** Returns the same with a Date. */
    public Response at(Instant time) {
        Map<String, String> more = new HashMap<>(headers);
        more.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
        return new Response(status, more, body);
    }

    /** Returns it as WireMock writes it. */
    public ResponseDefinition toResponse() {
        ResponseDefinitionBuilder builder = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withBody(body);
        headers.forEach(builder::withHeader);
        return builder.build();
    }
}
