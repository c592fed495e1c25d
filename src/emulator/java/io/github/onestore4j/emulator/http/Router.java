package io.github.onestore4j.emulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.error.ErrorCode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a request, lets in who may, and puts answers and refusals into ONE store's form. */
final class Router {
    private static final String BEARER = "Bearer ";

    private final Store store;
    private final List<Route> routes;

    Router(Store store, List<Route> routes) {
        this.store = store;
        this.routes = routes;
    }

    ResponseDefinition serve(Request request) {
        String path = URI.create(request.getAbsoluteUrl()).getRawPath();
        if (path.toUpperCase(Locale.ROOT).contains("%2F")) {
            return frontServerPage();
        }
        try {
            return json(200, answer(request, path));
        } catch (Refusal refusal) {
            ErrorCode code = refusal.code();
            return json(code.httpStatus(), Bodies.error(code.value(), String.valueOf(refusal.getMessage())));
        }
    }

    private JsonNode answer(Request request, String path) {
        boolean pathIsKnown = false;
        for (Route route : routes) {
            Map<String, String> values = route.match(path);
            if (values != null) {
                pathIsKnown = true;
                if (route.method().equals(request.getMethod().getName())) {
                    return answer(route, new Exchange(request, values));
                }
            }
        }
        throw new Refusal(pathIsKnown ? ErrorCode.METHOD_NOT_ALLOWED : ErrorCode.RESOURCE_NOT_FOUND);
    }

    private JsonNode answer(Route route, Exchange exchange) {
        if (route.guarded()) {
            requireJson(exchange.header("Content-Type"));
            requireToken(exchange.header("Authorization"), exchange.clientId());
        }
        return route.handler().handle(exchange);
    }

    private static void requireJson(@Nullable String contentType) {
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refusal(ErrorCode.INVALID_CONTENT_TYPE);
        }
    }

    private void requireToken(@Nullable String authorization, String clientId) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new Refusal(ErrorCode.INVALID_AUTHORIZATION_HEADER);
        }
        if (!store.tokens().clientIdOf(authorization.substring(BEARER.length())).equals(clientId)) {
            throw new Refusal(ErrorCode.UNAUTHORIZED_ACCESS);
        }
    }

    private static ResponseDefinition json(int status, JsonNode body) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withHeader("Content-Type", "application/json;charset=UTF-8")
                .withBody(body.toString())
                .build();
    }

    /** What stands before ONE store's application does not let an encoded slash through. */
    private static ResponseDefinition frontServerPage() {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(404)
                .withHeader("Content-Type", "text/html;charset=UTF-8")
                .withBody("<html><head><title>404 Not Found</title></head><body>Not Found</body></html>")
                .build();
    }
}
