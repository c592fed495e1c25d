package io.github.onestore4j.call;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/** Sockets that cannot be connected at first, but for those of the token call. */
final class RefusingSockets extends SocketFactory {
    private final int refusals;
    private final AtomicInteger connections;

    private RefusingSockets(int refusals, AtomicInteger connections) {
        this.refusals = refusals;
        this.connections = connections;
    }

    /** A client whose first so many connections are refused; counts all of them. */
    static OkHttpClient refuseFirst(int refusals, AtomicInteger connections) {
        return new OkHttpClient.Builder()
                .socketFactory(new RefusingSockets(refusals, connections))
                .build();
    }

    @Override
    public Socket createSocket() {
        boolean refused = connections.getAndIncrement() < refusals;
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (refused) {
                    throw new ConnectException("refused by the test");
                }
                super.connect(endpoint, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
