package io.github.onestore4j.benchmarks.server;

import io.github.onestore4j.benchmarks.model.Bodies;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Responds to each request with a response that was made before, on a thread for each connection: as little work as a
 * server can do, and the same for all. A path that begins with {@code /after/20/} is responded to after 20 ms.
 */
public final class LoopbackServer {
    private static final int BACKLOG = 2048;
    private static final String DELAY = "/after/";

    private final byte[] purchase = response(Bodies.PURCHASE);
    private final byte[] page = response(Bodies.PAGE);
    private final byte[] token = response(Bodies.TOKEN);
    private final AtomicInteger tokenRequests = new AtomicInteger();

    private LoopbackServer() {}

    /** Serves until its input ends, which is when the process that started it does. Prints its port. */
    public static void main(String[] arguments) throws IOException {
        ServerSocket listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        LoopbackServer server = new LoopbackServer();
        daemon(() -> server.accept(listener));
        System.out.println(listener.getLocalPort());
        while (System.in.read() >= 0) {
            // The process that started it is alive.
        }
        System.exit(0);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket listener) {
        while (true) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String path = path(in); !path.isEmpty(); path = path(in)) {
                Thread.sleep(delay(path));
                out.write(response(path, in));
            }
        } catch (IOException | InterruptedException ended) {
            // The client closed the connection.
        }
    }

    private byte[] response(String path, InputStream in) throws IOException {
        byte[] unused = in.readNBytes(length(in));
        if (path.endsWith("/oauth/token")) {
            tokenRequests.incrementAndGet();
            return token;
        }
        if (path.endsWith("/token-requests")) {
            return response(Integer.toString(tokenRequests.get()));
        }
        return path.contains("/voided-purchases") ? page : purchase;
    }

    private static byte[] response(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=UTF-8\r\nContent-Length: " + bytes.length
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long delay(String path) {
        return path.startsWith(DELAY)
                ? Long.parseLong(path.substring(DELAY.length(), path.indexOf('/', DELAY.length())))
                : 0;
    }

    /** Returns the path of the next request, without its query; empty at the end of the connection. */
    private static String path(InputStream in) throws IOException {
        String line = line(in);
        int start = line.indexOf(' ') + 1;
        int end = line.indexOf(' ', start);
        return end < 0 ? "" : line.substring(start, end).split("\\?", 2)[0];
    }

    /** Skips the headers and returns the length of the body. */
    private static int length(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).trim());
            }
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
