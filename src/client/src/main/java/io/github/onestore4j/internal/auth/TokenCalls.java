package io.github.onestore4j.internal.auth;

import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.internal.call.CallContext;
import io.github.onestore4j.internal.call.Caller;
import io.github.onestore4j.internal.call.Exchange;
import io.github.onestore4j.internal.call.UserAccessToken;
import io.github.onestore4j.internal.text.Quotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Calls ONE store for the app's access token, and works out how long the token is valid. */
public final class TokenCalls implements TokenCache.TokenRequest {
    /**
     * In seconds: what ONE store's page gives a new token, and what is assumed if the response says nothing, or more.
     */
    private static final long LONGEST_LIFE = 3600;

    /**
     * A token that was issued just now is tried for this many seconds, even if the response says that it has expired.
     */
    private static final long SHORTEST_LIFE = 30;

    /** What version 2 says of a token that it issued; version 7 says nothing. */
    private static final String SUCCESS = "SUCCESS";

    private final Operation operation;
    private final ClientCredentials credentials;
    private final Caller caller;
    private final CallContext context;
    private final Clock clock;
    private volatile @Nullable String lastSecret;

    /** The token call of one version. */
    @FunctionalInterface
    public interface Operation {
        Call<TokenResponse> call(String grantType, String clientId, String clientSecret);
    }

    /**
     * Requests tokens.
     *
     * @param context of a call that no other call waits for
     */
    public TokenCalls(
            Operation operation, ClientCredentials credentials, Caller caller, CallContext context, Clock clock) {
        this.operation = operation;
        this.credentials = credentials;
        this.caller = caller;
        this.context = context;
        this.clock = clock;
    }

    @Override
    public AccessToken request(@Nullable Exchange forCall) {
        return request(call -> forCall == null ? caller.execute(call, context) : caller.executeFor(forCall, call));
    }

    /** Requests a token that no call waits for. */
    public AccessToken request(CallContext in) {
        return request(call -> caller.execute(call, in));
    }

    @Override
    public boolean hasNewSecret() {
        try {
            return !credentials.clientSecret().equals(lastSecret);
        } catch (RuntimeException noSecret) {
            return false; // it belongs to whoever requests a token, and not to a call that still has one
        }
    }

    /** If the secret was replaced while its request was under way, the new one is tried as well. */
    private AccessToken request(Function<Call<TokenResponse>, TokenResponse> execution) {
        try {
            return request(credentials.clientSecret(), execution);
        } catch (OneStoreApiException refused) {
            if (!hasNewSecret()) {
                throw refused;
            }
            return request(credentials.clientSecret(), execution);
        }
    }

    private AccessToken request(String secret, Function<Call<TokenResponse>, TokenResponse> execution) {
        lastSecret = secret;
        Call<TokenResponse> call = operation.call("client_credentials", credentials.clientId(), secret);
        Instant requestedAt = clock.instant();
        TokenResponse response = execution.apply(call);
        String status = response.status();
        if (status != null && !status.equalsIgnoreCase(SUCCESS)) {
            throw Caller.unusable(
                    call, context, "the response has the status " + Quotation.of(status) + ", not " + SUCCESS);
        }
        String token = response.accessToken();
        if (token == null || token.isEmpty()) {
            throw Caller.unusable(call, context, "the response has no access_token");
        }
        if (!UserAccessToken.isHeaderValue(token)) {
            throw Caller.unusable(call, context, "the access_token has a character that cannot be sent in a header");
        }
        return new AccessToken(token, requestedAt, life(response.expiresIn()));
    }

    private static Duration life(@Nullable Long expiresIn) {
        long seconds = expiresIn == null ? LONGEST_LIFE : expiresIn;
        return Duration.ofSeconds(Math.max(SHORTEST_LIFE, Math.min(seconds, LONGEST_LIFE)));
    }
}
