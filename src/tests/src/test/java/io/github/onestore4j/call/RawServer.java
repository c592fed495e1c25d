package io.github.onestore4j.call;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that issues tokens, and writes the same bytes back to everything else, whether they are HTTP or not. It
 * serves one request per connection.
 */
final class RawServer implements Closeable {
    private static final String TOKEN = "{\"status\":\"SUCCESS\",\"client_id\":\"com.example.game\","
            + "\"access_token\":\"680b3621-1234-1234-1234-8adfaef561b4\",\"token_type\":\"bearer\","
            + "\"expires_in\":3600,\"scope\":\"DEFAULT\"}";

    private final ServerSocket listener;
    private final String response;
    private final AtomicInteger requests = new AtomicInteger();

    /** Listens on the loopback interface. */
    RawServer(String response) throws IOException {
        this.response = response;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** Returns how many requests other than for tokens came. */
    int requests() {
        return requests.get();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                respond(socket);
            } catch (IOException closedByEitherSide) {
                // The next connection.
            }
        }
    }

    private void respond(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String request = reader.readLine();
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        reader.skip(length);
        OutputStream out = socket.getOutputStream();
        if (request.contains("/oauth/token")) {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                            + TOKEN.length() + "\r\n\r\n" + TOKEN)
                    .getBytes(StandardCharsets.ISO_8859_1));
        } else {
            requests.incrementAndGet();
            out.write(response.getBytes(StandardCharsets.ISO_8859_1));
        }
        out.flush();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
