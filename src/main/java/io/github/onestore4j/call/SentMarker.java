package io.github.onestore4j.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * A network interceptor: it is reached when a connection stands and before the first byte of a request goes out. A failure from
 * there on, until the last byte of the answer is read, becomes a {@link SentFailure}; one without has sent nothing. Bodies beyond
 * the limit are cut off with a failure.
 */
final class SentMarker implements Interceptor {
    private final long maxBodyBytes;

    SentMarker(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IOException failure) {
            throw new SentFailure(failure);
        }
        ResponseBody body = response.body();
        if (body == null) {
            return response;
        }
        Source marked = new MarkedSource(body.source());
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(marked), body.contentType(), body.contentLength()))
                .build();
    }

    private final class MarkedSource extends ForwardingSource {
        private long read;

        MarkedSource(Source body) {
            super(body);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count;
            try {
                count = super.read(sink, byteCount);
            } catch (IOException failure) {
                throw new SentFailure(failure);
            }
            read += Math.max(count, 0);
            if (read > maxBodyBytes) {
                throw new SentFailure(new IOException("the answer is longer than " + maxBodyBytes + " bytes"));
            }
            return count;
        }
    }
}
