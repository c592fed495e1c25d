package io.github.onestore4j.emulator.internal.api;

import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Response;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.Tokens.Token;
import io.github.onestore4j.error.ErrorCode;
import java.util.List;

/** The token calls. */
public final class OAuthOperations {
    private final Store store;

    public OAuthOperations(Store store) {
        this.store = store;
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", "/v7/oauth/token", Route.Guard.NONE, exchange -> {
                    exchange.market();
                    return Response.json(200, issue(exchange));
                }),
                new Route(
                        "POST",
                        "/v2/oauth/token",
                        Route.Guard.NONE,
                        exchange -> Response.json(200, issue(exchange).put("status", "SUCCESS"))));
    }

    private JsonObject issue(Exchange exchange) {
        String contentType = exchange.header("Content-Type");
        if (contentType == null || !contentType.startsWith("application/x-www-form-urlencoded")) {
            throw new Refusal(ErrorCode.INVALID_CONTENT_TYPE);
        }
        if (!"client_credentials".equals(exchange.form("grant_type"))) {
            throw Refusal.invalid("grant_type");
        }
        App app = store.authenticate(exchange.form("client_id"), exchange.form("client_secret"));
        Token token = store.tokens().issue(app.clientId());
        return new JsonObject()
                .put("client_id", app.clientId())
                .put("access_token", token.value())
                .put("token_type", "bearer")
                .put("expires_in", store.tokens().remainingSeconds(token))
                .put("scope", "DEFAULT");
    }
}
