package io.github.onestore4j.auth;

import io.github.onestore4j.call.TokenText;
import io.github.onestore4j.log.Quotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks ONE store for the app's access token, and makes sense of how long it says the token lives. */
public final class OAuthTokenRequest implements Supplier<AccessToken> {
    /**
     * In seconds, what ONE store's page gives a new token; also what is assumed when the answer does not say, or says
     * more.
     */
    private static final long LONGEST_LIFE = 3600;

    /**
     * A token that was handed out just now is tried for this many seconds, even if the answer says that it has ended.
     */
    private static final long SHORTEST_LIFE = 30;

    /** What version 2 says of a token that it has issued; version 7 says nothing. */
    private static final String SUCCESS = "SUCCESS";

    private final Supplier<TokenResponse> request;
    private final Clock clock;

    /** Asks with this call. */
    public OAuthTokenRequest(Supplier<TokenResponse> request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    @Override
    public AccessToken get() {
        Instant askedAt = clock.instant();
        TokenResponse response = request.get();
        String status = response.status();
        if (status != null && !status.equalsIgnoreCase(SUCCESS)) {
            throw new IllegalStateException(
                    "the token call's status is " + Quotation.of(status) + " and not " + SUCCESS);
        }
        String token = response.accessToken();
        if (token == null || token.isEmpty()) {
            throw new IllegalStateException("the token call's answer holds no access_token");
        }
        if (!TokenText.fitsHeader(token)) {
            throw new IllegalStateException("the token call's access_token cannot stand in a header");
        }
        return new AccessToken(token, askedAt, life(response.expiresIn()));
    }

    private static Duration life(@Nullable Long expiresIn) {
        long seconds = expiresIn == null ? LONGEST_LIFE : expiresIn;
        return Duration.ofSeconds(Math.max(SHORTEST_LIFE, Math.min(seconds, LONGEST_LIFE)));
    }
}
