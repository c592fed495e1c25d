package io.github.onestore4j.internal.call;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The body of a change of state: OkHttp may look for another connection until it has sent a byte of it, and not after.
 */
final class OneShotBody extends RequestBody {
    private final RequestBody body;
    private final Exchange exchange;

    OneShotBody(RequestBody body, Exchange exchange) {
        this.body = body;
        this.exchange = exchange;
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
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        exchange.markSent();
        body.writeTo(sink);
    }
}
