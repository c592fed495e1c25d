package io.github.onestore4j.auth;

import io.github.onestore4j.call.Answers;
import io.github.onestore4j.call.CallState;
import io.github.onestore4j.call.TokenUnavailable;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.ErrorDetail;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Puts the app's access token into every request. When ONE store refuses the token, the call was not made; it is made
 * once more with a fresh one.
 */
public final class BearerInterceptor implements Interceptor {
    private static final int UNAUTHORIZED = 401;
    private static final long LONGEST_REFUSAL = 64 * 1024;

    private final TokenSource tokens;
    private final Answers answers;

    /** Takes tokens from this source. */
    public BearerInterceptor(TokenSource tokens, Answers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        AccessToken token = token(chain);
        Response response = chain.proceed(bearing(token, chain.request()));
        if (!refusesToken(response)) {
            return response;
        }
        tokens.refused(token);
        CallState.of(chain.request()).markRefused();
        response.close();
        return chain.proceed(bearing(token(chain), chain.request()));
    }

    private AccessToken token(Chain chain) throws TokenUnavailable {
        CallState state = CallState.of(chain.request());
        state.awaitToken(true);
        AccessToken token = tokens.accessToken(state.remaining());
        state.awaitToken(false);
        return token;
    }

    private static Request bearing(AccessToken token, Request request) {
        return request.newBuilder()
                .header("Authorization", "Bearer " + token.value())
                .build();
    }

    private boolean refusesToken(Response response) throws IOException {
        if (response.code() == UNAUTHORIZED) {
            return true;
        }
        if (response.isSuccessful()) {
            return false;
        }
        ErrorDetail refusal =
                answers.refusal(response.peekBody(LONGEST_REFUSAL).source().getBuffer());
        return refusal != null
                && (ErrorCode.ACCESS_TOKEN_EXPIRED.equals(refusal.code())
                        || ErrorCode.INVALID_ACCESS_TOKEN.equals(refusal.code()));
    }
}
