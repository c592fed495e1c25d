package io.github.onestore4j.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** Stops reading an answer that is longer than any of ONE store's, after it was decompressed. */
final class BodyLimit implements Interceptor {
    private final long maxBodyBytes;

    BodyLimit(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return Bodies.wrap(chain.proceed(chain.request()), LimitedSource::new);
    }

    private final class LimitedSource extends ForwardingSource {
        private long read;

        LimitedSource(Source body) {
            super(body);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long count = super.read(sink, byteCount);
            read += Math.max(count, 0);
            if (read > maxBodyBytes) {
                throw new SentFailure(new IOException("the answer is longer than " + maxBodyBytes + " bytes"));
            }
            return count;
        }
    }
}
