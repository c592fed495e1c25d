package io.github.onestore4j.internal.call;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.onestore4j.internal.json.Envelope;
import io.github.onestore4j.internal.json.RawText;
import io.github.onestore4j.internal.json.ServerClock;
import io.github.onestore4j.internal.text.Quotation;
import io.github.onestore4j.time.TimeBasis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The innermost interceptor: reads each response within a limit and judges it once, by ONE store's {@code error} and
 * {@code result} and not by HTTP's status alone. What the others need to know, they ask the {@link Reading}.
 */
final class ResponseReader implements Interceptor {
    private static final int QUOTED = 240;
    private static final long STEP = 8 * 1024;
    private static final ByteString BYTE_ORDER_MARK = ByteString.encodeUtf8("\uFEFF");
    private static final ResponseBody EMPTY = ResponseBody.create(new byte[0], null);

    private final long maxBodyBytes;
    private final TimeBasis timeBasis;
    private final boolean keepsBodies;
    private final boolean keepsJson;

    /**
     * Reads responses.
     *
     * @param maxBodyBytes at most so many, after decompression
     * @param keepsBodies whether interceptors further out may want to read them as well
     * @param keepsJson whether all models keep the JSON that they were read from
     */
    ResponseReader(long maxBodyBytes, TimeBasis timeBasis, boolean keepsBodies, boolean keepsJson) {
        this.maxBodyBytes = maxBodyBytes;
        this.timeBasis = timeBasis;
        this.keepsBodies = keepsBodies;
        this.keepsJson = keepsJson;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Exchange exchange = Exchange.of(chain.request());
        exchange.beginTry();
        Response response;
        try {
            response = SendGuard.restored(exchange, chain.proceed(SecretBody.revealed(chain.request())));
        } catch (StaleConnection | RefusedStream unsent) {
            throw unsent;
        } catch (IOException failure) {
            throw exchange.lost(failure);
        }
        exchange.retryAfter(response.header("Retry-After"));
        return read(exchange, response);
    }

    /** Reads a response that came from ONE store, or that a user's interceptor made. */
    Response read(Exchange exchange, Response response) throws IOException {
        Buffer text = new Buffer();
        Reading reading;
        try (BufferedSource source = response.body().source()) {
            readInto(text, source);
            reading = judge(exchange, response, text);
        } catch (IOException failure) {
            if (exchange.isCanceled() || exchange.remaining().isZero()) {
                throw exchange.lost(failure);
            }
            String problem = "the response broke off (" + Quotation.of(failure.getMessage()) + ") after "
                    + Quotation.ofBody(beginning(text).toByteArray());
            reading = Reading.broken(response.code(), problem, failure, EMPTY);
        }
        exchange.read(reading);
        return reading.body() == response.body()
                ? response
                : response.newBuilder().body(reading.body()).build();
    }

    private void readInto(Buffer text, BufferedSource source) throws IOException {
        try {
            while (text.size() <= maxBodyBytes && source.read(text, STEP) != -1) {
                // the next step
            }
        } catch (IllegalArgumentException unreadable) { // OkHttp's own, for a Content-Length of -5
            throw new IOException("it is not HTTP, " + unreadable.getMessage(), unreadable);
        }
    }

    private Reading judge(Exchange exchange, Response response, Buffer text) throws IOException {
        if (text.size() > maxBodyBytes) {
            String problem = "the response is longer than " + maxBodyBytes + " bytes:";
            return unusable(response.code(), problem, beginning(text), null, EMPTY);
        }
        boolean isSecret = exchange.apiCall().secretBody() != null;
        boolean keep = (keepsBodies || !response.isSuccessful()) && !isSecret;
        ResponseBody body = keep ? copy(text, response) : isSecret ? EMPTY : response.body();
        ByteArrayOutputStream beginning = beginning(text);
        if (text.rangeEquals(0, BYTE_ORDER_MARK)) {
            text.skip(BYTE_ORDER_MARK.size());
        }
        return response.isSuccessful()
                ? success(exchange, response.code(), text, beginning, body)
                : failure(response.code(), text, beginning, body);
    }

    private static ResponseBody copy(Buffer text, Response response) {
        byte[] all = beginning(text, text.size()).toByteArray();
        return ResponseBody.create(all, response.body().contentType());
    }

    private static ByteArrayOutputStream beginning(Buffer text) {
        return beginning(text, Math.min(QUOTED, text.size()));
    }

    /** Copies bytes, where clone() would share segments with the copy, which then are not recycled. */
    private static ByteArrayOutputStream beginning(Buffer text, long length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) length);
        try {
            text.copyTo(bytes, 0, length);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes;
    }

    private Reading success(
            Exchange exchange, int status, Buffer text, ByteArrayOutputStream beginning, ResponseBody body) {
        Operation operation = exchange.operation();
        Envelope envelope = new Envelope();
        Object value;
        try {
            JsonReader reader = reader(exchange, text);
            value = exchange.apiCall().adapter().read(reader, envelope);
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                return unusable(status, "there is something after the JSON of the response,", beginning, null, body);
            }
        } catch (IOException | JsonDataException unfit) {
            return failedToParse(status, unfit, beginning, body);
        }
        Envelope.Verdict refusal = envelope.refusal(!operation.inferred());
        if (refusal != null) {
            return Reading.refusal(status, refusal, body);
        }
        if (envelope.isUnclear()) {
            return unusable(status, "the response has an error object without a code,", beginning, null, body);
        }
        if (operation.result() && !envelope.grants()) {
            return unusable(status, "the response has no result.code Success,", beginning, null, body);
        }
        return value == null
                ? unusable(status, "the response is null,", beginning, null, body)
                : Reading.value(status, value, body);
    }

    private JsonReader reader(Exchange exchange, Buffer text) throws IOException {
        JsonReader reader = keepsJson || exchange.operation().keepsJson()
                ? RawText.reader(text.readByteArray())
                : JsonReader.of(text);
        ServerClock clock = ServerClock.of(timeBasis, exchange.context().clock());
        if (clock != null) {
            reader.setTag(ServerClock.class, clock);
        }
        return reader;
    }

    private static Reading failure(int status, Buffer text, ByteArrayOutputStream beginning, ResponseBody body) {
        Envelope envelope = new Envelope();
        try {
            JsonReader reader = JsonReader.of(text);
            envelope.read(reader);
        } catch (IOException | JsonDataException notTheirs) {
            return unusable(status, "the response is not ONE store's JSON but", beginning, notTheirs, body);
        }
        Envelope.Verdict refusal = envelope.refusal(true);
        if (refusal != null) {
            return Reading.refusal(status, refusal, body);
        }
        if (envelope.grants()) {
            return Reading.contradictory(status, "but the response has the result.code Success", body);
        }
        return unusable(status, "the response has neither error nor result but is", beginning, null, body);
    }

    private static Reading failedToParse(
            int status, Exception unfit, ByteArrayOutputStream beginning, ResponseBody body) {
        // Moshi's advice to be lenient would hide what came back.
        String reason = unfit instanceof JsonDataException
                ? "the response does not fit (" + Quotation.of(unfit.getMessage()) + "):"
                : "the response is not JSON but";
        return unusable(status, reason, beginning, unfit, body);
    }

    private static Reading unusable(
            int status, String problem, ByteArrayOutputStream beginning, @Nullable Throwable cause, ResponseBody body) {
        return Reading.unusable(status, problem + " " + Quotation.ofBody(beginning.toByteArray()), cause, body);
    }
}
