package io.github.onestore4j.internal.call;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a body with a secret while a request is with a user's interceptors: of the same type and length, and
 * without the secret. {@link #revealed} puts the body itself in its place.
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

    /** Returns a request with the body itself, for what comes after the user's interceptors. */
    static Request revealed(Request request) {
        SecretBody secret = Exchange.of(request).apiCall().secretBody();
        return secret == null
                ? request
                : request.newBuilder().method(request.method(), secret.body).build();
    }
}
