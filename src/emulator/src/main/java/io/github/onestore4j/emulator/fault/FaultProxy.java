package io.github.onestore4j.emulator.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.net.SocketFactory;

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
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    /** Where the proxy is. */
    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /**
     * The sockets that a client of this proxy has to be made with, so that connections can fail before they come about.
     */
    public SocketFactory sockets() {
        return new FaultSockets(() -> plan.ofSocket());
    }

    /** The next so many requests to these paths fail like this; counting begins anew. */
    public void inject(Fault fault, int times, Predicate<String> paths) {
        plan = new CountedFaults(fault, times, paths);
    }

    /** No request fails from now on; counting begins anew. */
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

    /** How many faults there were by chance. */
    public int injectedByChance() {
        return plan instanceof RandomFaults byChance ? byChance.injected() : 0;
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
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            FaultyAnswer answer = new FaultyAnswer(store, client);
            Fault ofConnection = plan.ofConnection();
            if (ofConnection != null) {
                answer.fail(ofConnection, "");
                return;
            }
            boolean goesOn = true;
            while (goesOn) {
                HttpMessage request = HttpMessage.readRequest(client.getInputStream());
                Fault fault = request == null ? null : plan.ofRequest(request.path());
                goesOn = keepsConnections && request != null && fault == null;
                if (request != null) {
                    answer.give(request, fault, goesOn);
                }
            }
        } catch (IOException clientHasGone) {
            // as clients may
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
