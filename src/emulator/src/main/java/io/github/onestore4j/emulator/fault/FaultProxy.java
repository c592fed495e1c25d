package io.github.onestore4j.emulator.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Stands between a client and a store on a loopback port, and lets requests fail as it is told to. */
public final class FaultProxy implements AutoCloseable {
    private final URI store;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "onestore-emulator-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> idle = ConcurrentHashMap.newKeySet();

    /** Is held while a connection is on its way to be idle, as a client may know of it sooner than {@link #idle}. */
    private final ReadWriteLock responding = new ReentrantReadWriteLock();

    private final boolean keepsConnections;
    private volatile FaultPlan plan = new CountedFaults(null, 0, path -> false);

    /**
     * Opens a proxy before a store that closes every connection after one request, so that each try makes one of its
     * own.
     */
    public FaultProxy(String storeUrl) {
        this(storeUrl, false);
    }

    /**
     * Opens a proxy before a store.
     *
     * @param keepsConnections whether a connection stays open for more requests, as long as nothing fails
     */
    public FaultProxy(String storeUrl, boolean keepsConnections) {
        this.store = URI.create(storeUrl);
        this.keepsConnections = keepsConnections;
        try {
            server = new ServerSocket(0, 50, FaultSockets.ADDRESS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    /** Where the proxy is. */
    public String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    /**
     * Returns an HTTP client for this proxy, which has to be used so that connections can fail before they are
     * established.
     */
    public OkHttpClient httpClient() {
        return new OkHttpClient.Builder()
                .socketFactory(new FaultSockets(place -> plan.next(place, "")))
                .dns(host -> List.of(FaultSockets.ADDRESS))
                .build();
    }

    /**
     * Returns an HTTP client that a fault can happen to: one that knows two addresses, or HTTP/2, if it is about that.
     */
    public OkHttpClient httpClient(Fault fault) {
        OkHttpClient.Builder builder = httpClient().newBuilder();
        if (fault.place() == Place.FIRST_ADDRESS) {
            builder.dns(host -> FaultSockets.TWO_ADDRESSES);
        }
        if (fault.place() == Place.STREAM) {
            builder.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        }
        return builder.build();
    }

    /**
     * Lets requests fail, and counts from zero again. If it is about idle connections, those that are idle now are
     * closed at once.
     *
     * @param times how many requests fail, the next ones
     * @param paths the paths, with their query, of the requests that fail and that {@link #tries} counts
     */
    public void inject(Fault fault, int times, Predicate<String> paths) {
        plan = new CountedFaults(fault, times, paths);
        if (fault.place() == Place.IDLE_CONNECTION) {
            closeIdle();
        }
    }

    private void closeIdle() {
        responding.writeLock().lock();
        try {
            idle.stream()
                    .filter(connection -> plan.next(Place.IDLE_CONNECTION, "") != null)
                    .forEach(FaultProxy::close);
        } finally {
            responding.writeLock().unlock();
        }
    }

    private static void close(Socket connection) {
        try {
            connection.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Lets no request fail from now on, and counts from zero again.
     *
     * @param paths the paths of the requests that {@link #tries} counts
     */
    public void heal(Predicate<String> paths) {
        plan = new CountedFaults(null, 0, paths);
    }

    /**
     * A share of everything fails from now on, each time in another way; counting begins anew.
     *
     * @param share from 0 to 1
     */
    public void injectByChance(Random random, double share) {
        plan = new RandomFaults(random, share);
    }

    /** How many faults there were since. */
    public int injected() {
        return plan.injected();
    }

    /** How many connections are open. */
    public int connections() {
        return open.size();
    }

    /** How many tries there were since: requests to these paths, and connections that failed before one. */
    public int tries() {
        return plan.tries();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            FaultyResponse response = new FaultyResponse(store, client);
            Fault ofConnection = plan.next(Place.CONNECTION, "");
            if (ofConnection != null) {
                response.fail(ofConnection, "");
                return;
            }
            HttpMessage request = HttpMessage.readRequest(client.getInputStream());
            if (request != null && request.isHttp2Preface()) {
                new Http2Connection(client, response, path -> plan.next(Place.STREAM, path)).serve();
                return;
            }
            while (request != null) {
                Fault fault = plan.next(Place.REQUEST, request.path());
                if (fault != null || !keepsConnections) {
                    response.give(request, fault, false);
                    return;
                }
                respondAndKeep(client, response, request);
                request = plan.next(Place.IDLE_CONNECTION, "") == null
                        ? HttpMessage.readRequest(client.getInputStream())
                        : null;
                idle.remove(client);
            }
        } catch (IOException clientHasGone) {
            // as clients may
        } finally {
            idle.remove(client);
            open.remove(client);
        }
    }

    private void respondAndKeep(Socket client, FaultyResponse response, HttpMessage request) throws IOException {
        responding.readLock().lock();
        try {
            response.give(request, null, true);
            idle.add(client);
        } finally {
            responding.readLock().unlock();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(FaultProxy::close);
        threads.shutdownNow();
    }
}
