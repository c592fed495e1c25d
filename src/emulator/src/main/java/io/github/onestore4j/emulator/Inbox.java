package io.github.onestore4j.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A developer's server as ONE store meets it: it takes what is posted to it on a loopback port. For tests of payment
 * results and notifications.
 */
public final class Inbox implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();
    private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();

    /** Opens it. */
    public Inbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    /** An address of it; every path is taken. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Responds to the next so many messages with 500. */
    public void refuse(int count) {
        refusals.set(count);
    }

    /**
     * The body of the next message that was taken; waits up to ten seconds for it.
     *
     * @throws IllegalStateException when none comes
     */
    public String next() throws InterruptedException {
        String body = bodies.poll(10, TimeUnit.SECONDS);
        if (body == null) {
            throw new IllegalStateException("no message came");
        }
        return body;
    }

    /** How many messages have come, refused ones included. */
    public int received() {
        return received.get();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.incrementAndGet();
            boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!refused) {
                bodies.add(body);
            }
            exchange.sendResponseHeaders(refused ? 500 : 200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
