package io.github.onestore4j.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * A network interceptor: it is reached when a connection stands and before the first byte of a request goes out. A failure from
 * there on, until the last byte of the answer is read, becomes a {@link SentFailure}; one without has sent nothing.
 */
final class SentMarker implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return Bodies.wrap(chain.proceed(chain.request()), MarkedSource::new);
        } catch (IOException failure) {
            throw new SentFailure(failure);
        }
    }

    private static final class MarkedSource extends ForwardingSource {
        MarkedSource(Source body) {
            super(body);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            try {
                return super.read(sink, byteCount);
            } catch (IOException failure) {
                throw new SentFailure(failure);
            }
        }
    }
}
