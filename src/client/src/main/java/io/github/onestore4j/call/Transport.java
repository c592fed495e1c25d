package io.github.onestore4j.call;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client under all calls. It has threads and connections of its own, as many as one busy host needs, none of
 * which keeps a program from ending; closing it ends them. What it takes from a user's client is never changed.
 */
public final class Transport {
    /** OkHttp's default of 5 requests to one host at a time would slow asynchronous callers down. */
    private static final int REQUESTS_IN_FLIGHT = 64;

    private static final int IDLE_CONNECTIONS = 64;
    private static final long IDLE_MINUTES = 5;
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final ExecutorService threads;
    private final Call.@Nullable Factory carrier;
    private final Duration deadline;
    private final BooleanSupplier mainThread;
    private final OkHttpClient client;
    private final OkHttpClient tokenClient;
    private volatile boolean closed;

    /**
     * Opens a transport.
     *
     * @param base whose proxy, TLS settings, interceptors and listeners are taken over
     * @param carrier what carries requests in place of connections of its own; null for those
     * @param deadline the time a call may take in all
     * @param mainThread whether the thread that asks must not wait for a call
     */
    public Transport(OkHttpClient base, Call.@Nullable Factory carrier, Duration deadline, BooleanSupplier mainThread) {
        this.carrier = carrier;
        this.deadline = checked(deadline);
        this.mainThread = mainThread;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Transport::daemon);
        this.client = base.newBuilder()
                .dispatcher(dispatcher(threads))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES))
                .callTimeout(deadline)
                .cache(null) // purchases change
                .authenticator(Authenticator.NONE)
                .followRedirects(false) // a redirect could carry a token or a secret to another host
                .retryOnConnectionFailure(false) // OkHttp would repeat a change of state that was sent
                .addInterceptor(new UserAgentInterceptor())
                .addNetworkInterceptor(new SentMarker())
                .build();
        OkHttpClient.Builder tokens = client.newBuilder().dispatcher(dispatcher(threads));
        tokens.interceptors().removeAll(base.interceptors());
        tokens.networkInterceptors().removeAll(base.networkInterceptors());
        this.tokenClient = tokens.build();
    }

    private static Dispatcher dispatcher(ExecutorService threads) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(REQUESTS_IN_FLIGHT);
        dispatcher.setMaxRequestsPerHost(REQUESTS_IN_FLIGHT);
        return dispatcher;
    }

    /**
     * A deadline that leaves time for a call.
     *
     * @throws IllegalArgumentException when it does not
     */
    public static Duration checked(Duration deadline) {
        if (deadline.isNegative() || deadline.toMillis() == 0 || deadline.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a deadline of " + deadline + " is no time for a call");
        }
        return deadline;
    }

    /** Makes the calls to an API, through these interceptors. */
    public Call.Factory calls(List<Interceptor> interceptors) {
        return calls(client, interceptors);
    }

    /**
     * Makes the calls for tokens. They do not queue behind the calls that wait for a token, and the user's own
     * interceptors, a logger for example, do not see the secret in them.
     */
    public Call.Factory tokenCalls(List<Interceptor> interceptors) {
        return calls(tokenClient, interceptors);
    }

    private Call.Factory calls(OkHttpClient base, List<Interceptor> interceptors) {
        OkHttpClient.Builder builder = base.newBuilder();
        interceptors.forEach(builder::addInterceptor);
        if (carrier != null) {
            builder.addInterceptor(new CarrierInterceptor(carrier));
        }
        OkHttpClient http = builder.build();
        return request -> http.newCall(request.newBuilder()
                .tag(CallState.class, new CallState(deadline))
                .build());
    }

    /** The time a call may take in all. */
    Duration deadline() {
        return deadline;
    }

    /** The client, to look at its settings. */
    OkHttpClient client() {
        return client;
    }

    /** The threads, for work that belongs to calls. */
    public ExecutorService threads() {
        return threads;
    }

    /** Throws {@link IllegalStateException} when it is closed. */
    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this OneStore is closed");
        }
    }

    /** Throws {@link IllegalStateException} on a thread that must not wait for an operation. */
    void requireMayWait(Operation operation) {
        if (mainThread.getAsBoolean()) {
            throw new IllegalStateException(operation.id() + " would wait for ONE store on the main thread; use "
                    + operation.id() + "Async, or another thread");
        }
    }

    /** Cancels what is under way and ends threads and connections. */
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        tokenClient.dispatcher().cancelAll();
        threads.shutdown();
        client.connectionPool().evictAll();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "onestore4j-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
