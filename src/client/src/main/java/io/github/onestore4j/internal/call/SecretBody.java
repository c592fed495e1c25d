package io.github.onestore4j.internal.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a body with a secret while a request is with a user's interceptors: of the same type and length, and
 * without the secret. {@link Revealing} puts the body itself in its place.
 */
final class SecretBody extends RequestBody {
    private final RequestBody body;

    SecretBody(RequestBody body) {
        this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (long left = contentLength(); left > 0; left--) {
            sink.writeByte('*');
        }
    }

    /** Behind a user's interceptors: sends the body itself. */
    static final class Revealing implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            SecretBody secret = Exchange.of(chain.request()).apiCall().secretBody();
            return chain.proceed(
                    secret == null
                            ? chain.request()
                            : chain.request()
                                    .newBuilder()
                                    .method(chain.request().method(), secret.body)
                                    .build());
        }
    }
}
