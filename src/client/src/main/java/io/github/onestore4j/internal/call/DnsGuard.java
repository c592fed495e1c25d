package io.github.onestore4j.internal.call;

import io.github.onestore4j.internal.text.Quotation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps name servers and dead addresses from holding a call beyond its deadline. A name is looked up on another thread,
 * once for all calls that wait for it, because nothing can stop a look-up; a host with several addresses gets a share
 * of the time for each of them, so that OkHttp reaches the next one.
 */
final class DnsGuard implements Dns, Interceptor {
    private static final int SHARES = 3;

    private final Dns dns;
    private final Executor threads;
    private final Map<String, CompletableFuture<List<InetAddress>>> running = new ConcurrentHashMap<>();
    private final Map<String, Boolean> singles = new ConcurrentHashMap<>();

    /** The call that a thread is in: OkHttp does not tell a Dns whom it looks a name up for. */
    private static final ThreadLocal<@Nullable Exchange> CURRENT = new ThreadLocal<>();

    DnsGuard(Dns dns, Executor threads) {
        this.dns = dns;
        this.threads = threads;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Exchange exchange = Exchange.of(chain.request());
        boolean hasOneAddress = singles.getOrDefault(chain.request().url().host(), false);
        long millis = exchange.remaining().toMillis() + 1; // 0 would mean no limit
        Exchange outer = CURRENT.get();
        CURRENT.set(exchange);
        try {
            return chain.withConnectTimeout((int) (hasOneAddress ? millis : 1 + millis / SHARES), TimeUnit.MILLISECONDS)
                    .proceed(chain.request());
        } finally {
            CURRENT.set(outer);
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        Exchange exchange = CURRENT.get();
        List<InetAddress> addresses = exchange == null ? dns.lookup(host) : lookup(host, exchange);
        singles.put(host, addresses.size() == 1);
        return addresses;
    }

    private List<InetAddress> lookup(String host, Exchange exchange) throws UnknownHostException {
        CompletableFuture<List<InetAddress>> lookup = running.get(host);
        if (lookup == null) {
            lookup = begin(host);
        }
        try {
            exchange.await(lookup);
            if (lookup.isDone()) {
                return lookup.get();
            }
        } catch (ExecutionException failed) {
            throw failure(host, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": interrupted while the name was looked up");
        }
        throw new UnknownHostException(host + ": no response from the name server yet");
    }

    private CompletableFuture<List<InetAddress>> begin(String host) {
        CompletableFuture<List<InetAddress>> lookup = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> other = running.putIfAbsent(host, lookup);
        if (other != null) {
            return other;
        }
        try {
            threads.execute(() -> complete(host, lookup));
        } catch (RuntimeException | Error noThread) {
            complete(host, lookup); // better late than not at all
        }
        return lookup;
    }

    private void complete(String host, CompletableFuture<List<InetAddress>> lookup) {
        try {
            List<InetAddress> addresses = dns.lookup(host);
            running.remove(host);
            lookup.complete(addresses);
        } catch (Throwable failure) { // whatever a user's Dns throws: nobody else can tell those who wait
            running.remove(host);
            lookup.completeExceptionally(failure);
        }
    }

    private static UnknownHostException failure(String host, @Nullable Throwable cause) {
        if (cause instanceof RuntimeException) {
            throw (RuntimeException) cause;
        }
        if (cause instanceof Error) {
            throw (Error) cause;
        }
        String reason = cause == null ? "the look-up failed" : Quotation.of(cause.getMessage());
        UnknownHostException failure =
                new UnknownHostException(cause instanceof UnknownHostException ? reason : host + ": " + reason);
        failure.initCause(cause);
        return failure;
    }
}
