package io.github.onestore4j.internal.call;

import io.github.onestore4j.time.TimeBasis;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client and the threads under all calls. No thread keeps a program from ending. What is taken over from a
 * user's client is never changed.
 */
public final class Transport {
    private static final int IDLE_CONNECTIONS = 64;
    private static final long IDLE_MINUTES = 5;
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final OkHttpClient client;
    private final OkHttpClient tokenClient;
    private final ResponseReader reader;
    private final boolean ownsConnections;
    private final ExecutorService threads;
    private final Executor asynchronous;
    private @Nullable ScheduledThreadPoolExecutor timer;
    private final Lanes lanes;

    /**
     * Opens a transport.
     *
     * @param users a user's client, whose proxy, TLS settings, interceptors, listeners and connections are used; null
     *     for none
     * @param carrier what carries requests in place of OkHttp's connections; null for those
     * @param executor runs asynchronous calls, as many at a time as it likes; null for threads of the transport
     * @param concurrency how many asynchronous calls its own threads run at a time
     */
    public Transport(
            @Nullable OkHttpClient users,
            Call.@Nullable Factory carrier,
            @Nullable Executor executor,
            int concurrency,
            RetryPolicy retries,
            TimeBasis timeBasis,
            long maxBodyBytes,
            boolean keepsJson) {
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Transport::daemon);
        this.asynchronous = executor == null ? threads : executor;
        this.lanes = new Lanes(asynchronous, executor == null ? concurrency : Integer.MAX_VALUE);
        this.ownsConnections = users == null;

        OkHttpClient base = users == null ? new OkHttpClient() : users;
        boolean keepsBodies = !base.interceptors().isEmpty();
        this.reader = new ResponseReader(maxBodyBytes, timeBasis, keepsBodies, keepsJson);
        OkHttpClient.Builder builder = base.newBuilder()
                .cache(null) // purchases change
                .authenticator(Authenticator.NONE)
                .followRedirects(false) // a redirect could carry a token or a secret to another host
                .retryOnConnectionFailure(true) // other addresses and dead connections; never a change that was sent
                .connectTimeout(0, TimeUnit.MILLISECONDS)
                .readTimeout(0, TimeUnit.MILLISECONDS) // the deadline is the limit
                .writeTimeout(0, TimeUnit.MILLISECONDS)
                .callTimeout(0, TimeUnit.MILLISECONDS);
        if (ownsConnections) {
            builder.connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES));
        }
        DnsGuard dns = new DnsGuard(base.dns(), threads);
        builder.dns(dns)
                .addInterceptor(new RetryInterceptor(retries))
                .addInterceptor(new BearerInterceptor())
                .addInterceptor(reader)
                .addInterceptor(dns);
        if (carrier != null) {
            builder.addInterceptor(new CarrierInterceptor(carrier));
        }
        this.client = builder.addNetworkInterceptor(new SendGuard()).build();
        OkHttpClient.Builder tokens = client.newBuilder();
        tokens.networkInterceptors().removeAll(base.networkInterceptors()); // they would see the secret
        this.tokenClient = tokens.build();
    }

    private static ScheduledThreadPoolExecutor newTimer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Transport::daemon);
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(1, TimeUnit.MINUTES);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "onestore4j-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Returns the client for a call. */
    OkHttpClient client(ApiCall<?> call) {
        return call.secretBody() == null ? client : tokenClient;
    }

    ResponseReader reader() {
        return reader;
    }

    Lanes lanes() {
        return lanes;
    }

    /** Returns what ends asynchronous calls that take too long; there is none before the first of them. */
    synchronized ScheduledThreadPoolExecutor timer() {
        if (timer == null) {
            timer = newTimer();
        }
        return timer;
    }

    /** Returns what runs asynchronous calls and completes their futures. */
    Executor asynchronous() {
        return asynchronous;
    }

    /** Returns the transport's own threads, for work that belongs to calls. */
    public Executor threads() {
        return threads;
    }

    /** Ends threads, once they have done what they were given, and connections. */
    void close() {
        synchronized (this) {
            if (timer != null) {
                List<Runnable> unused = timer.shutdownNow();
            }
        }
        threads.shutdown();
        if (ownsConnections) {
            client.connectionPool().evictAll();
        }
    }
}
