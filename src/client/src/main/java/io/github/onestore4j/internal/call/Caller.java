package io.github.onestore4j.internal.call;

import io.github.onestore4j.error.CallSite;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.observation.ObservedCall;
import io.github.onestore4j.time.TimeBasis;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Makes every call, from a facade or from a generated interface: the one path. A synchronous call runs on its caller's
 * thread; an asynchronous one does the same on a thread of the {@link Transport}.
 */
public final class Caller {
    private static final int OK = 200;
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final int LOOK_AGAIN_MILLIS = 5;

    private final Transport transport;
    private final BooleanSupplier mainThread;
    private final Lists lists;
    private final Clock clock;
    private final @Nullable Consumer<ObservedCall> observer;
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Makes calls over a transport.
     *
     * @param timeBasis what the milliseconds in requests count
     * @param clock tells what a range of time is counted from
     * @param mainThread whether the current thread must not wait for a response
     * @param observer is told of each call that has ended; null for none
     */
    public Caller(
            Transport transport,
            TimeBasis timeBasis,
            Clock clock,
            BooleanSupplier mainThread,
            @Nullable Consumer<ObservedCall> observer) {
        this.transport = transport;
        this.mainThread = mainThread;
        this.clock = clock;
        this.observer = observer;
        this.lists = new Lists(this, timeBasis, clock);
    }

    /**
     * Makes a call and waits for the response.
     *
     * @throws io.github.onestore4j.error.OneStoreException if it did not succeed
     * @throws IllegalStateException on the main thread, or after {@link #close}
     */
    @SuppressWarnings("unchecked")
    public <T> T execute(Call<T> call, CallContext context) {
        Exchange exchange = begin(call, context);
        try {
            return (T) value(exchange, readHere(exchange));
        } catch (CallFailure failure) {
            throw failure.exception();
        }
    }

    /** Makes a call for another one, on its thread and within its deadline. */
    @SuppressWarnings("unchecked")
    public <T> T executeFor(Exchange other, Call<T> call) {
        requireOpen();
        Exchange exchange = ((ApiCall<?>) call).begin(other);
        try {
            return (T) value(exchange, readRegistered(exchange));
        } catch (CallFailure failure) {
            throw failure.exception();
        }
    }

    /** Returns what runs asynchronous calls, for what consists of several calls. */
    public Executor threads() {
        return transport.asynchronous();
    }

    /** Returns how lists are requested. */
    public Lists lists() {
        return lists;
    }

    /** Makes a call and returns at once. Canceling the future cancels the call. */
    public <T> CompletableFuture<T> enqueue(Call<T> call, CallContext context) {
        return enqueue(call, context, Function.identity());
    }

    /** Does the same, and completes the future with what a conversion makes of the value. */
    @SuppressWarnings("unchecked")
    <T, R> CompletableFuture<R> enqueue(Call<T> call, CallContext context, Function<T, R> conversion) {
        Exchange exchange = begin(call, context);
        Function<Reading, R> converted = reading -> conversion.apply((T) value(exchange, reading));
        return start(new AsyncCall<>(this, transport, exchange, converted), exchange);
    }

    <T> CompletableFuture<Response<T>> enqueue(ApiCall<T> call, Exchange exchange) {
        return start(new AsyncCall<>(this, transport, exchange, reading -> call.response(exchange, reading)), exchange);
    }

    private <T> CompletableFuture<T> start(AsyncCall<T> call, Exchange exchange) {
        requireOpen();
        register(exchange);
        return call.start();
    }

    private Exchange begin(Call<?> call, CallContext context) {
        requireOpen();
        return ((ApiCall<?>) call).begin(context);
    }

    private static Object value(Exchange exchange, Reading reading) {
        if (!reading.isValue()) {
            throw reading.failure(exchange);
        }
        return reading.value();
    }

    /** Makes a call on this thread, unless it is one that must not wait. */
    Reading readHere(Exchange exchange) throws CallFailure {
        requireOpen();
        if (mainThread.getAsBoolean()) {
            String id = exchange.operation().id();
            throw new IllegalStateException(
                    id + " would wait for ONE store on the main thread; use " + id + "Async, or another thread");
        }
        return readRegistered(exchange);
    }

    private Reading readRegistered(Exchange exchange) throws CallFailure {
        register(exchange);
        Throwable failure = null;
        try {
            return read(exchange);
        } catch (CallFailure | RuntimeException | Error thrown) {
            failure = thrown;
            throw thrown;
        } finally {
            ended(exchange, failure);
        }
    }

    private void register(Exchange exchange) {
        running.add(exchange);
        if (closed) {
            exchange.cancel("the client was closed");
        }
    }

    /**
     * Tells the observer, the first time that this is said of a call.
     *
     * @param failure what the call threw; null if its response was read
     */
    void ended(Exchange exchange, @Nullable Throwable failure) {
        if (running.remove(exchange) && observer != null) {
            try {
                observer.accept(exchange.observed(failure, clock));
            } catch (RuntimeException ofTheObserver) {
                Logger.getLogger("io.github.onestore4j")
                        .log(Level.WARNING, "the observer of calls failed; the call is not affected", ofTheObserver);
            }
        }
    }

    /**
     * Makes a call on this thread.
     *
     * @throws CallFailure if there is no response
     */
    Reading read(Exchange exchange) throws CallFailure {
        ApiCall<?> apiCall = exchange.apiCall();
        okhttp3.Call call = transport.client(apiCall).newCall(request(exchange));
        exchange.limit(call);
        exchange.runs(call);
        try (okhttp3.Response response = call.execute()) {
            return reading(exchange, response);
        } catch (IOException failure) {
            throw callFailure(exchange, failure);
        }
    }

    /** OkHttp wraps what was thrown in an exception of its own if the time was up as well. */
    private static CallFailure callFailure(Exchange exchange, IOException failure) {
        Throwable known = failure instanceof CallFailure ? failure : failure.getCause();
        return known instanceof CallFailure ? (CallFailure) known : exchange.lost(failure);
    }

    /** A user's interceptor may have put a response of its own in the place of the one that was read. */
    private Reading reading(Exchange exchange, okhttp3.Response response) throws IOException {
        Reading reading = exchange.reading();
        if (reading == null || response.body() != reading.body()) {
            exchange.responded(transport.reader().read(exchange, response));
            reading = exchange.reading();
        } else {
            exchange.responded(response);
        }
        if (reading == null) {
            throw new IllegalStateException("nothing was read");
        }
        return reading;
    }

    private static Request request(Exchange exchange) {
        ApiCall<?> apiCall = exchange.apiCall();
        Request request = apiCall.request();
        Request.Builder builder = request.newBuilder()
                .tag(Exchange.class, exchange)
                .tag(CallSite.class, exchange.site())
                .header("User-Agent", UserAgent.VALUE);
        if (apiCall.api().isToldTheMarket()) {
            builder.header("x-market-code", exchange.context().market().value());
        }
        SecretBody secret = apiCall.secretBody();
        RequestBody body = secret != null ? secret : request.body();
        if (body != null) {
            builder.method(request.method(), exchange.changesState() ? new OneShotBody(body, exchange) : body);
        }
        return builder.build();
    }

    /** Returns the exception for a response that the adapter could read and that cannot be used all the same. */
    public static OneStoreResponseException unusable(Call<?> call, CallContext context, String problem) {
        return new OneStoreResponseException(((ApiCall<?>) call).site(context), OK, problem, true, false, null);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this OneStore is closed");
        }
    }

    /**
     * Waits until no call has been running for a moment, in which a call that follows another one would begin. It looks
     * from time to time, so that calls need not tell.
     *
     * @param longest how long to wait at most
     */
    public void awaitIdle(Duration longest) throws InterruptedException {
        long start = System.nanoTime();
        long idleSince = start;
        for (long now = start; now - start < longest.toNanos(); now = System.nanoTime()) {
            if (!running.isEmpty()) {
                idleSince = now;
            } else if (now - idleSince >= IDLE.toNanos()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Cancels what is running, completes its futures, and ends threads and connections. */
    public void close() {
        closed = true;
        running.forEach(exchange -> exchange.cancel("the client was closed"));
        transport.close();
    }
}
