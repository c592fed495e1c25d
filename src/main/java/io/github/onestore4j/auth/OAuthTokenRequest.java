package io.github.onestore4j.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks ONE store for the app's access token, and makes sense of how long it says the token lives. */
public final class OAuthTokenRequest implements Supplier<AccessToken> {
    /** In seconds, what ONE store's page gives a new token; also what is assumed when the answer does not say, or says more. */
    private static final long LONGEST_LIFE = 3600;

    /** A token that was handed out just now is tried for this many seconds, even if the answer says that it has ended. */
    private static final long SHORTEST_LIFE = 30;

    private final OAuth oauth;
    private final String clientSecret;
    private final Clock clock;

    /** Asks with this secret. */
    public OAuthTokenRequest(OAuth oauth, String clientSecret, Clock clock) {
        this.oauth = oauth;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    @Override
    public AccessToken get() {
        Instant askedAt = clock.instant();
        TokenResponse response = oauth.getAccessToken(clientSecret);
        String token = response.accessToken();
        if (token == null || token.isEmpty()) {
            throw new IllegalStateException("getAccessToken: the answer holds no access_token");
        }
        return new AccessToken(token, askedAt, life(response.expiresIn()));
    }

    private static Duration life(@Nullable Long expiresIn) {
        long seconds = expiresIn == null ? LONGEST_LIFE : expiresIn;
        return Duration.ofSeconds(Math.max(SHORTEST_LIFE, Math.min(seconds, LONGEST_LIFE)));
    }
}
