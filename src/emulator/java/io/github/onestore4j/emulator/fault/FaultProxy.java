package io.github.onestore4j.emulator.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
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
    private volatile FaultPlan plan = new FaultPlan(null, 0, path -> false);

    /** Opens a proxy before a store. */
    public FaultProxy(String storeUrl) {
        store = URI.create(storeUrl);
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

    /** The sockets that a client of this proxy has to be made with, so that connections can fail before they come about. */
    public SocketFactory sockets() {
        return new FaultSockets(() -> plan.ofSocket());
    }

    /** The next so many requests to these paths fail like this; counting begins anew. */
    public void inject(Fault fault, int times, Predicate<String> paths) {
        plan = new FaultPlan(fault, times, paths);
    }

    /** No request fails from now on; counting begins anew. */
    public void heal(Predicate<String> paths) {
        plan = new FaultPlan(null, 0, paths);
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
            HttpMessage request = HttpMessage.readRequest(client.getInputStream());
            if (request != null) {
                answer.give(request, plan.ofRequest(request.path()));
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
