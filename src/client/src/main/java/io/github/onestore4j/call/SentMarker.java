package io.github.onestore4j.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * A network interceptor: it is reached when a connection stands and before the first byte of a request goes out. A call
 * that has not come so far has sent nothing.
 */
final class SentMarker implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        CallState.of(chain.request()).markSent();
        return chain.proceed(chain.request());
    }
}
