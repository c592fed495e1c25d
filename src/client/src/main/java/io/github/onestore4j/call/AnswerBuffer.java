package io.github.onestore4j.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Source;

/**
 * Reads an answer to its end before anybody looks at it, so that one that breaks off is known with its HTTP status and
 * can be asked for again. One that is longer than any of ONE store's is given up.
 */
public final class AnswerBuffer implements Interceptor {
    private static final long STEP = 8 * 1024;

    private final long maxBodyBytes;

    /** Reads at most so many bytes, after they were decompressed. */
    public AnswerBuffer(long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body == null) {
            return response;
        }
        Buffer text = new Buffer();
        try (ResponseBody read = body) {
            readAll(read.source(), text);
        } catch (IOException failure) {
            if (chain.call().isCanceled()) {
                throw failure; // nothing is wrong with the answer, but with the time
            }
            throw new BrokenAnswer(response.code(), text, failure);
        }
        if (text.size() > maxBodyBytes) {
            throw new TooLongAnswer(response.code(), maxBodyBytes, text);
        }
        return response.newBuilder()
                .body(ResponseBody.create(text, body.contentType(), text.size()))
                .build();
    }

    private void readAll(Source source, Buffer text) throws IOException {
        while (text.size() <= maxBodyBytes && source.read(text, STEP) != -1) {
            // the next step
        }
    }
}
