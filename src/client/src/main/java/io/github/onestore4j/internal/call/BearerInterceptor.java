package io.github.onestore4j.internal.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Puts the access token into the request: the app's, or that of the user whom the call is made for. If ONE store
 * refuses the app's token, nothing was done, and the request is repeated once: with another token, or with the same one
 * if that is so new that not all of ONE store may know it yet.
 */
final class BearerInterceptor implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Exchange exchange = Exchange.of(chain.request());
        UserAccessToken user = exchange.context().user();
        AccessTokens tokens = exchange.apiCall().api().tokens();
        if (tokens == null) {
            return chain.proceed(user == null ? chain.request() : bearing(user.value(), chain.request()));
        }
        String token = tokens.accessToken(exchange);
        Response response = chain.proceed(bearing(token, chain.request()));
        if (!refusesToken(exchange.reading())) {
            return response;
        }
        tokens.refused(token);
        String other = tokens.accessToken(exchange);
        if (!other.equals(token)) {
            exchange.markTokenRenewed();
        }
        exchange.markUnsent();
        return chain.proceed(bearing(other, chain.request()));
    }

    private static boolean refusesToken(@Nullable Reading reading) {
        return reading != null && reading.refusesToken();
    }

    private static Request bearing(String token, Request request) {
        return request.newBuilder()
                .header("Authorization", "Bearer ".concat(token))
                .build();
    }
}
