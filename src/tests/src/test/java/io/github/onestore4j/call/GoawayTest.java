package io.github.onestore4j.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.model.MarketCode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;

/** A server that is about to stop takes connections over HTTP/2 and ends each before there is a request. */
class GoawayTest {
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};
    private static final byte[] GOAWAY = {0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] PING = {0, 0, 8, 6, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8};
    private static final int PREFACE = 24;
    private static final int PING_ACK = 0x0601;
    private static final int HEADERS = 1;

    /** For each of the client's ports: whether it knows that the connection has ended. */
    private final Map<Integer, CountDownLatch> ended = new ConcurrentHashMap<>();

    private final ConcurrentLinkedQueue<Integer> frames = new ConcurrentLinkedQueue<>();

    private CountDownLatch ended(int port) {
        return ended.computeIfAbsent(port, unused -> new CountDownLatch(1));
    }

    private void awaitEnd(int port) {
        try {
            ended(port).await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void serve(ServerSocket server) {
        try {
            while (true) {
                Socket client = server.accept();
                new Thread(() -> serve(client)).start();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            OutputStream out = client.getOutputStream();
            out.write(SETTINGS);
            out.write(GOAWAY);
            out.write(PING);
            DataInputStream in = new DataInputStream(client.getInputStream());
            in.skipNBytes(PREFACE);
            while (true) {
                int lengthAndType = in.readInt();
                int flags = in.readUnsignedByte();
                in.skipNBytes(Integer.BYTES + (lengthAndType >>> 8));
                frames.add(lengthAndType & 0xFF);
                if (((lengthAndType & 0xFF) << 8 | flags) == PING_ACK) {
                    ended(client.getPort()).countDown(); // frames are read in their order, so it has read GOAWAY
                }
            }
        } catch (IOException clientHasGone) {
            // as it should
        }
    }

    @Test
    void nothingWasSentOverAConnectionThatEndedBefore() throws IOException {
        OkHttpClient http = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .eventListener(new EventListener() {
                    private int port;

                    @Override
                    public void connectionAcquired(Call call, Connection connection) {
                        port = connection.socket().getLocalPort();
                    }

                    @Override
                    public void requestHeadersStart(Call call) {
                        awaitEnd(port);
                    }
                })
                .build();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            new Thread(() -> serve(server)).start();
            try (OneStore oneStore = OneStore.builder()
                    .environment(Environment.at("http://127.0.0.1:" + server.getLocalPort()))
                    .market(MarketCode.MKT_GLB)
                    .clientId("com.example.game")
                    .httpClient(http)
                    .retryDelay(Duration.ZERO)
                    .build()) {
                OneStoreConnectionException unsent = catchThrowableOfType(
                        OneStoreConnectionException.class,
                        () -> oneStore.pc("user").consumePurchase("token"));
                assertThat(unsent.mayHaveHappened()).isFalse();
                assertThat(unsent.isRetryable()).isTrue();
            }
        } finally {
            http.connectionPool().evictAll();
        }
        assertThat(frames).isNotEmpty().doesNotContain(HEADERS);
    }
}
