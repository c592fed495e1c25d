package io.github.onestore4j.emulator.internal.judgement;

import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.http.Route.Guard;
import io.github.onestore4j.emulator.journal.Rule;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.error.ErrorCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Judges secrets and access tokens: how they were sent, and where they come from. */
final class Credentials {
    /** A client that keeps its token asks once; some clients at a time are no mistake. */
    private static final int MANY_TOKEN_CALLS = 5;

    private final Store store;
    private final Map<String, Integer> tokenCalls = new ConcurrentHashMap<>();

    Credentials(Store store) {
        this.store = store;
    }

    void judge(Route route, Exchange exchange, @Nullable Refusal refusal, Remarks remarks) {
        if (route.template().endsWith("/oauth/token")) {
            judgeTokenCall(exchange, refusal, remarks);
        } else if (refusal != null) {
            judgeToken(route, exchange, refusal.code(), remarks);
        }
    }

    private void judgeTokenCall(Exchange exchange, @Nullable Refusal refusal, Remarks remarks) {
        String clientId = exchange.form("client_id");
        if (clientId == null) {
            return;
        }
        if (refusal == null) {
            String token = store.tokens().issue(clientId).value();
            int calls = tokenCalls.merge(token, 1, Integer::sum);
            if (calls == MANY_TOKEN_CALLS) {
                remarks.add(
                        Rule.TOKEN_NOT_KEPT,
                        "the same access token was asked for " + calls + " times; keep it until it expires");
            }
        } else if (isSecretDecodedTwice(clientId, exchange.form("client_secret"))) {
            remarks.add(
                    Rule.SECRET_NOT_ENCODED,
                    "client_secret has a space where the app's secret has a plus sign; encode it as a form value");
        }
    }

    private boolean isSecretDecodedTwice(String clientId, @Nullable String secret) {
        return secret != null
                && secret.contains(" ")
                && store.apps().stream()
                        .anyMatch(app -> app.clientId().equals(clientId)
                                && app.clientSecret().equals(secret.replace(' ', '+')));
    }

    private void judgeToken(Route route, Exchange exchange, ErrorCode code, Remarks remarks) {
        if (code.equals(ErrorCode.INVALID_AUTHORIZATION_HEADER)) {
            remarks.add(Rule.BEARER_MISSING, "send the access token as Authorization: Bearer <token>");
        } else if (code.equals(ErrorCode.UNAUTHORIZED_ACCESS)) {
            remarks.add(Rule.OTHER_APP, "the access token is of another app than " + exchange.clientId());
        } else if (code.equals(ErrorCode.INVALID_ACCESS_TOKEN) && route.guard() != Guard.USER) {
            Mode other = store.mode() == Mode.SANDBOX ? Mode.COMMERCIAL : Mode.SANDBOX;
            String authorization = exchange.header("Authorization");
            if (authorization != null && authorization.startsWith("Bearer " + other.tokenMark())) {
                remarks.add(
                        Rule.OTHER_ENVIRONMENT,
                        "the access token was issued by " + other + ", and this is " + store.mode()
                                + "; tokens are not interchangeable");
            }
        }
    }

    void clear() {
        tokenCalls.clear();
    }
}
