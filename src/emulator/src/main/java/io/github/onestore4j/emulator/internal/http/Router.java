package io.github.onestore4j.emulator.internal.http;

import com.github.tomakehurst.wiremock.http.Request;
import io.github.onestore4j.emulator.internal.http.Route.Guard;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.error.ErrorCode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a request, lets in who may, and puts refusals into ONE store's form. */
public final class Router {
    private static final String BEARER = "Bearer ";

    private final Store store;
    private final List<Route> routes;
    private final Served.Watcher watcher;

    /** Keeps the operations, and who hears of each request. */
    public Router(Store store, List<Route> routes, Served.Watcher watcher) {
        this.store = store;
        this.routes = routes;
        this.watcher = watcher;
    }

    /** Serves a request, whatever it asks for. */
    public Response serve(Request request) {
        Served served = route(request);
        watcher.served(served);
        return served.response();
    }

    private Served route(Request request) {
        String path = URI.create(request.getAbsoluteUrl()).getRawPath();
        if (path.toUpperCase(Locale.ROOT).contains("%2F")) {
            return new Served(request, path, null, null, null, frontServerPage());
        }
        boolean pathIsKnown = false;
        for (Route route : routes) {
            Map<String, String> values = route.match(path);
            if (values != null) {
                pathIsKnown = true;
                if (route.method().equals(request.getMethod().getName())) {
                    return serve(request, path, route, new Exchange(request, values));
                }
            }
        }
        Refusal refusal = new Refusal(pathIsKnown ? ErrorCode.METHOD_NOT_ALLOWED : ErrorCode.RESOURCE_NOT_FOUND);
        return new Served(request, path, null, null, refusal, refused(Guard.NONE, refusal));
    }

    private Served serve(Request request, String path, Route route, Exchange exchange) {
        try {
            if (route.guard() != Guard.NONE) {
                requireJson(exchange.header("Content-Type"));
                letIn(route.guard(), exchange);
            }
            return new Served(
                    request, path, route, exchange, null, route.handler().handle(exchange));
        } catch (Refusal refusal) {
            return new Served(request, path, route, exchange, refusal, refused(route.guard(), refusal));
        }
    }

    private static void requireJson(@Nullable String contentType) {
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refusal(ErrorCode.INVALID_CONTENT_TYPE);
        }
    }

    private void letIn(Guard guard, Exchange exchange) {
        String authorization = exchange.header("Authorization");
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new Refusal(ErrorCode.INVALID_AUTHORIZATION_HEADER);
        }
        String token = authorization.substring(BEARER.length());
        if (guard == Guard.USER) {
            exchange.user(store.users().of(token));
        } else if (!store.tokens().clientIdOf(token).equals(exchange.clientId())) {
            throw new Refusal(ErrorCode.UNAUTHORIZED_ACCESS);
        }
    }

    /** Version 2 has numbers for codes. Which ones is not known, so the emulator takes the HTTP status. */
    private static Response refused(Guard guard, Refusal refusal) {
        ErrorCode code = refusal.code();
        String message = String.valueOf(refusal.getMessage());
        return Response.json(
                code.httpStatus(),
                guard == Guard.APP_V2
                        ? Bodies.errorNumber(code.httpStatus(), message)
                        : Bodies.error(code.value(), message));
    }

    /** The front server of ONE store does not let an encoded slash through. */
    private static Response frontServerPage() {
        return Response.html(404, "<html><head><title>404 Not Found</title></head><body>Not Found</body></html>");
    }
}
